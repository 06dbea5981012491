import { expect, test } from 'vitest';
import { defaultTubePattern } from '../identity/scan.ts';
import { checkDigit, pairCode } from './pair-code.ts';

const anything = (code: string) => defaultTubePattern.test(code);
const tenDigits = (code: string) => /^99[0-9]{8}$/u.test(code);

test('the check digit is the one of Luhn', () => {
  expect(checkDigit('7992739871')).toBe('3');
});

test('a code is a tube code, and takes the form that the province asks for', () => {
  expect(pairCode({ province: 99, device: 7 }, 12, anything)).toBe(
    `990007000012${checkDigit('990007000012')}`,
  );
  expect(pairCode({ province: 99, device: 7 }, 12, tenDigits)).toBe(`990070012${checkDigit('990070012')}`);
  expect(pairCode({ province: 1, device: 7 }, 12, anything)).toMatch(/^01/u);
});

test('no two devices and no two counts give the same code', () => {
  const codes = [1, 2, 10, 100].flatMap((device) =>
    Array.from({ length: 500 }, (_, n) => pairCode({ province: 99, device }, n + 1, tenDigits)),
  );
  expect(new Set(codes).size).toBe(2_000);
});

test('a form that the province does not take, and numbers that are used up, give none', () => {
  expect(pairCode({ province: 99, device: 7 }, 12, (code) => code.startsWith('MX'))).toBeUndefined();
  expect(pairCode({ province: 99, device: 7 }, 10_000, tenDigits)).toBeUndefined();
  expect(pairCode({ province: 99, device: 10_000 }, 1, anything)).toBeUndefined();
});
