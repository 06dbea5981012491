import { expect, test } from 'vitest';
import { foldName, hasDiacritics, isPlausibleName, normalizeText, spellingKey } from './text.ts';

test.each([
  ['Đặng Văn Mẫu', 'DANG VAN MAU'],
  ['Nguyễn Văn Thử', 'NGUYEN VAN THU'],
  ['Nguyễn Văn Thử'.normalize('NFD'), 'NGUYEN VAN THU'],
  ['  nguyễn \t văn\n thử ', 'NGUYEN VAN THU'],
  ['Ðỗ Thị Hoà', 'DO THI HOA'],
  ['', ''],
])('%j folds to %j', (name, folded) => {
  expect(foldName(name)).toBe(folded);
  expect(foldName(foldName(name))).toBe(folded);
});

test('both tone placements of a name fold to one', () => {
  expect(foldName('Hòa Thủy')).toBe(foldName('Hoà Thuỷ'));
});

test.each([
  ['Trần\u0000rubbish', 'Trần'],
  ['Tra\u0302\u0300n', 'Trần'],
  ['  Lê\u00a0 \t Thử\r\n', 'Lê Thử'],
  ['\uFEFFLê\u0007 \u202EThử', 'Lê Thử'],
  ['Lê \u0001 Thử', 'Lê Thử'],
  ['Lê \ud800', 'Lê \uFFFD'],
])('%j is stored as %j', (raw, text) => {
  expect(normalizeText(raw)).toBe(text);
});

test('a name has diacritics when folding would lose something', () => {
  expect(['Đan', 'Lê Thử', 'le thử'].map(hasDiacritics)).toEqual([true, true, true]);
  expect(['NGUYEN VAN THU', 'Nguyen Van Thu', ''].map(hasDiacritics)).toEqual([false, false, false]);
});

test('spellings of one name agree, different names do not', () => {
  expect(spellingKey('HOÀ BÌNH')).toBe(spellingKey('Hòa Bình'));
  expect(spellingKey('Thuỷ')).toBe(spellingKey('Thủy'));
  expect(spellingKey('Văn')).not.toBe(spellingKey('Vân'));
  expect(spellingKey('Mẫu Thử')).not.toBe(spellingKey('Mầu Thử'));
});

test.each(['Lê Thử', 'Y Thử', "K'Thử Mẫu", 'NGUYEN VAN THU', 'សុខ ធីតា', 'Lê Thử'.normalize('NFD')])(
  '%s can be a name',
  (name) => {
    expect(isPlausibleName(name)).toBe(true);
  },
);

test.each([
  '',
  'X',
  'Nguy?n',
  'Nguy\uFFFDn',
  'NguyÃ…',
  'LÃª',
  'Hu廙軟h',
  '123456',
  ' - ',
  'Lê Thử 2',
  'A'.repeat(101),
])('%j cannot be a name', (name) => {
  expect(isPlausibleName(name)).toBe(false);
});
