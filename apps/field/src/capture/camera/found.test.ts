import { expect, test } from 'vitest';
import { createAgreement, isPlausible, textsOf } from './found.ts';

const bars = (text: string) => ({ text, isBars: true, away: 0 });
const square = (text: string, away = 0) => ({ text, isBars: false, away });

test('what is nearest to the middle comes first, and each text once', () => {
  const codes = [square('far', 300), square('near', 10), square('near', 400)];
  expect(textsOf(codes)).toEqual(['near', 'far']);
});

test('bars of few signs or with control signs are phantoms; a separator is not', () => {
  expect(isPlausible(bars('A1'))).toBe(false);
  expect(isPlausible(bars('MX21\u00020001'))).toBe(false);
  expect(isPlausible(bars('MX21Ã001'))).toBe(false);
  expect(isPlausible(bars('0199000001\u001d21'))).toBe(true);
  expect(isPlausible(square('A1'))).toBe(true);
  expect(isPlausible(square(''))).toBe(false);
});

test('in moving pictures, bars wait for a second frame and squares do not', () => {
  const agree = createAgreement();
  expect(agree([bars('9900000001'), square('person')])).toEqual([square('person')]);
  expect(agree([])).toEqual([]);
  expect(agree([bars('9900000007')])).toEqual([]);
  expect(agree([bars('9900000001')])).toEqual([bars('9900000001')]);
});

test('a first sight that is long ago does not count', () => {
  const agree = createAgreement();
  agree([bars('9900000001')]);
  for (let frame = 0; frame < 20; frame += 1) agree([]);
  expect(agree([bars('9900000001')])).toEqual([]);
  expect(agree([bars('9900000001')])).toHaveLength(1);
});
