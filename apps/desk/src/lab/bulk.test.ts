import type { BenchTube } from '@mauxn/wire';
import { expect, test } from 'vitest';
import { batchesOf, batchSize, type Outcome, queueAfter, withAnswer } from './bulk.ts';

const nothing: Outcome = { act: 'reviewed', done: [], refused: [] };

test('no request holds more than it may, and no tube is left out or sent twice', () => {
  const tubes = Array.from({ length: 2 * batchSize + 1 }, (_, n) => tube(n));
  const batches = batchesOf(tubes);
  expect(batches.map(({ length }) => length)).toEqual([batchSize, batchSize, 1]);
  expect(batches.flat()).toEqual(tubes);
  expect(batchesOf([])).toEqual([]);
});

test('every refusal is tied to its tube', () => {
  const batch = [tube(1), tube(2), tube(3)];
  const answer = { done: ['v-1'], refused: [{ id: 'v-3', why: 'contested' as const }] };
  const { done, refused } = withAnswer(nothing, batch, answer);
  expect(done.map(({ code }) => code)).toEqual(['XN1']);
  expect(refused.map(({ tube: { code }, why }) => [code, why])).toEqual([['XN3', 'contested']]);
});

test('answers add up, and a result that nobody asked about counts for nothing', () => {
  const first = withAnswer(nothing, [tube(1)], { done: ['v-1'], refused: [] });
  const second = withAnswer(first, [tube(2)], {
    done: ['v-2', 'v-9'],
    refused: [{ id: 'v-8', why: 'not_found' }],
  });
  expect(second.done.map(({ code }) => code)).toEqual(['XN1', 'XN2']);
  expect(second.refused).toEqual([]);
});

test('a correction that is sent back leaves what was released in force', () => {
  const correction = { ...tube(1), standing: { value: 'positive' as const, ct: 30 } };
  expect(queueAfter('returned', tube(1))).toBe('to-enter');
  expect(queueAfter('returned', correction)).toBe('released');
  expect(queueAfter('reviewed', correction)).toBe('to-release');
  expect(queueAfter('released', tube(1))).toBe('released');
});

function tube(n: number): BenchTube {
  const result: BenchTube['result'] = {
    id: `v-${n}`,
    version: 1,
    value: 'negative',
    ct: null,
    method: 'rt-pcr',
    state: 'entered',
    enteredBy: { id: 'e', name: 'Lê Thị Nhập' },
    enteredAt: 2,
    reviewedBy: null,
    reason: null,
  };
  return { reception: `r-${n}`, code: `XN${n}`, receivedAt: 1, contested: false, tube: null, result };
}
