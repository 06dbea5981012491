import { expect, test } from 'vitest';
import { noticeText, smsLength } from './notice-text.ts';

// The longest origin that the configuration takes (packages/wire/src/config.ts) and a link of 128 bits.
const longest = `https://${'k'.repeat(47)}/kq/${'x'.repeat(22)}`;

test.each([false, true])('a notice (corrected: %s) fits one SMS without diacritics', (corrected) => {
  const text = noticeText(longest, corrected);
  expect(text.length).toBeLessThanOrEqual(smsLength);
  expect(text).toMatch(/^[A-Za-z0-9 .,:/_-]+$/);
});

test('the link stands last, so that a phone marks all of it', () => {
  expect(noticeText('https://kq.example.vn/kq/abc', false).endsWith(' https://kq.example.vn/kq/abc')).toBe(
    true,
  );
});

test('a corrected result is told in other words, and neither text says a result', () => {
  expect(noticeText('x', true)).not.toBe(noticeText('x', false));
  for (const corrected of [true, false]) {
    expect(noticeText('x', corrected)).not.toMatch(/am tinh|duong tinh|lay lai|F0/i);
  }
});
