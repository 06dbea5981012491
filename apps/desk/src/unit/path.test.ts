import { expect, test } from 'vitest';
import { codeOf, depthBelow } from './path.ts';

test('the code of a unit is the last of its path, without the data set', () => {
  expect(codeOf('2025:08/2025:02215')).toBe('02215');
  expect(codeOf('2025:08')).toBe('08');
});

test('depth is counted from the unit at the top of the list', () => {
  expect(depthBelow('2025:08', '2025:08')).toBe(0);
  expect(depthBelow('2024:08/2024:070/2024:02215', '2024:08')).toBe(2);
});
