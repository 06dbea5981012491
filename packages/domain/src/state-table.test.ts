import { expect, test } from 'vitest';
import { caseMoves } from './case/case.ts';
import { deviceMoves } from './device/device.ts';
import { recallMoves } from './recall/recall.ts';
import { reportMoves } from './report/report.ts';
import { resultMoves } from './result/result.ts';
import { canMove, leadsTo, type StateTable } from './state-table.ts';
import { tubeMoves } from './tube/tube.ts';

const tables: Record<string, StateTable<string>> = {
  tube: tubeMoves,
  result: resultMoves,
  report: reportMoves,
  recall: recallMoves,
  case: caseMoves,
  device: deviceMoves,
};

test.each(Object.entries(tables))('every move of the %s table ends in a state of the table', (_, table) => {
  const states = new Set(Object.keys(table));
  for (const [from, next] of Object.entries(table)) {
    for (const to of next) expect(states, `${from} → ${to}`).toContain(to);
  }
});

test('a tube that was tested is not voided, and a voided tube is never tested', () => {
  expect(canMove(tubeMoves, 'tested', 'voided')).toBe(false);
  expect(canMove(tubeMoves, 'voided', 'received')).toBe(false);
  expect(canMove(tubeMoves, 'sealed', 'voided')).toBe(true);
});

test('a table leads over several moves, and not back', () => {
  expect(leadsTo(tubeMoves, 'sealed', 'released')).toBe(true);
  expect(leadsTo(tubeMoves, 'tested', 'voided')).toBe(true);
  expect(leadsTo(tubeMoves, 'rejected', 'voided')).toBe(false);
  expect(leadsTo(tubeMoves, 'voided', 'voided')).toBe(true);
});
