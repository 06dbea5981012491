import { expect, test } from 'vitest';
import { exportName } from './export-file.ts';

test('the file names its device without letters that a stick cannot hold', () => {
  const at = Date.UTC(2021, 7, 20, 3, 5);
  expect(exportName('Máy số 2 – Đội A/B', at)).toBe('mauxn-may-so-2-doi-a-b-20210820-0305.jsonl');
  expect(exportName('***', at)).toBe('mauxn-20210820-0305.jsonl');
});
