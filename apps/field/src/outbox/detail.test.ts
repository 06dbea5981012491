import { expect, test } from 'vitest';
import { readBoundFirst } from './detail.ts';

test('reads where and when a code was bound first, also at a site with a dot in its name', () => {
  const at = Date.UTC(2021, 7, 20, 3, 5);
  expect(readBoundFirst(`MX210002 · Điểm 1 · Trường Mẫu · ${new Date(at).toISOString()}`)).toEqual({
    code: 'MX210002',
    site: 'Điểm 1 · Trường Mẫu',
    at,
  });
});

test('what says something else is left as it is', () => {
  expect(readBoundFirst('MX210002')).toBeUndefined();
  expect(readBoundFirst('MX210002 · Điểm 1 · 2021-99-99T00:00:00Z')).toBeUndefined();
});
