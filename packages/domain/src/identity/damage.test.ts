import { expect, test } from 'vitest';
import { isTypedOnVietnameseLayout, readCharset } from './damage.ts';
import { asLatin1, vectors } from './test-vectors.ts';
import { decodeHexUtf8, decodeUtf8 } from './utf8.ts';

test.each([
  'Nguyễn Văn Thử',
  'XÃ MẪU, TỈNH MẪU',
  'HÀ NỘI',
  'Hà',
  'plain ASCII',
  'Nguyễn'.normalize('NFD'),
  'សុខ',
  'café 5 €',
])('%j is left as it is', (text) => {
  expect(readCharset(text)).toEqual({ ok: true, value: text });
});

test.each([vectors.card, vectors.cardWithoutOld, vectors.cardOf2024, 'Đỗ Thị Hoà'.normalize('NFD')])(
  '%s read as Latin-1 is made whole again',
  (text) => {
    expect(readCharset(asLatin1(text))).toEqual({ ok: true, value: text });
  },
);

test('Windows-1252 names of the bytes are understood as well', () => {
  expect(readCharset('Nguyá»…n VÄƒn Thá»­')).toEqual({ ok: true, value: 'Nguyễn Văn Thử' });
});

test.each([
  'NguyÃ…',
  'Nguyá»n',
  asLatin1(asLatin1('Nguyễn Văn Thử')),
  asLatin1('Åse Thử'),
  'Hu廙軟h Hi廕簑 Thu廕要',
  'Nguyﾃｪn',
  'Nguy\uFFFDn',
  'Nguy\ud800n',
  'Nguyn\u0085',
])('%j is refused: nobody can know what was written', (text) => {
  expect(readCharset(text)).toEqual({ ok: false, error: 'charset' });
});

test('digits typed through the Vietnamese keyboard layout are recognised', () => {
  expect(isTypedOnVietnameseLayout('đđăđ̣âđăâêồ')).toBe(true);
  expect(isTypedOnVietnameseLayout('đđăđ̣âđăâêồ||Trần Thị Mẫu')).toBe(true);
  expect(['Đào', 'Đỗ Đạo', 'ADEO', '099090000001', ''].map(isTypedOnVietnameseLayout)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});

test('UTF-8 is decoded strictly', () => {
  expect(decodeHexUtf8('4cC3Aa')).toBe('Lê');
  expect(decodeHexUtf8('')).toBe('');
  expect(['4c5', 'zz', 'c3', 'c0af', 'eda080', 'f5808080'].map(decodeHexUtf8)).toEqual(
    Array.from({ length: 6 }, () => undefined),
  );
  expect(decodeUtf8([0xe1, 0xbb, 0x85])).toBe('ễ');
});
