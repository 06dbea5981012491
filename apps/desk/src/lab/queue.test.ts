import type { BenchTube } from '@mauxn/wire';
import { expect, test } from 'vitest';
import {
  byUrgency,
  isException,
  peopleByOutcome,
  releaseHindrance,
  reviewHindrance,
  withCode,
} from './queue.ts';

test('exceptions stand first, and of equals the one that has waited longest', () => {
  const queue = [
    tube({ code: 'plain-old', receivedAt: 1 }),
    tube({ code: 'positive-new', receivedAt: 9, value: 'positive' }),
    tube({ code: 'positive-old', receivedAt: 2, value: 'positive' }),
    tube({ code: 'invalid', value: 'invalid' }),
    tube({ code: 'unknown', people: 0 }),
    tube({ code: 'contested', contested: true }),
    tube({ code: 'entered-anew', version: 2 }),
  ];
  expect(queue.toSorted(byUrgency).map(({ code }) => code)).toEqual([
    'contested',
    'unknown',
    'entered-anew',
    'positive-old',
    'positive-new',
    'invalid',
    'plain-old',
  ]);
  expect(queue.filter(isException)).toHaveLength(6);
});

test('a part of a code finds its tubes, whatever the case', () => {
  const queue = [tube({ code: 'XN26A0012' }), tube({ code: 'XN26B0012' })];
  expect(withCode(queue, 'a00').map(({ code }) => code)).toEqual(['XN26A0012']);
  expect(withCode(queue, undefined)).toHaveLength(2);
});

test('nobody reviews their own entry', () => {
  expect(reviewHindrance(tube({ enteredBy: 'me' }), 'me')).toBe('own-entry');
  expect(reviewHindrance(tube({ enteredBy: 'other' }), 'me')).toBeUndefined();
});

test('a contested code, a tube without its data and an own entry are not released', () => {
  expect(releaseHindrance(tube({ contested: true }), 'me')).toBe('contested');
  expect(releaseHindrance(tube({ people: 0 }), 'me')).toBe('data-to-follow');
  expect(releaseHindrance(tube({ enteredBy: 'me' }), 'me')).toBe('own-entry');
  expect(releaseHindrance(tube({}), 'me')).toBeUndefined();
});

test('the people of a positive pool are called again, never told positive', () => {
  const told = peopleByOutcome([
    tube({ kind: 'site-pool', people: 5, value: 'positive' }),
    tube({ people: 1, value: 'positive' }),
    tube({ kind: 'site-pool', people: 8, value: 'negative' }),
  ]);
  expect(told).toEqual({ negative: 8, positive: 1, retest: 5 });
});

interface Sketch {
  code?: string;
  receivedAt?: number;
  contested?: boolean;
  kind?: 'single' | 'site-pool';
  people?: number;
  value?: 'negative' | 'positive' | 'inconclusive' | 'invalid';
  enteredBy?: string;
  version?: number;
}

function tube(sketch: Sketch): BenchTube {
  const { code = 'XN0001', receivedAt = 5, contested = false, kind = 'single', people = 1 } = sketch;
  const { value = 'negative', enteredBy = 'other', version = 1 } = sketch;
  const names = Array.from({ length: people }, (_, n) => ({ name: `Người Mẫu ${n}`, birthYear: '1990' }));
  const known = { id: `t-${code}`, kind, siteName: 'Nhà văn hóa', sampledAt: 1, people: names };
  return {
    reception: `r-${code}`,
    code,
    receivedAt,
    contested,
    tube: people === 0 ? null : known,
    result: {
      id: `v-${code}`,
      version,
      value,
      ct: null,
      method: 'rt-pcr',
      state: 'entered',
      enteredBy: { id: enteredBy, name: 'Lê Thị Nhập' },
      enteredAt: 3,
      reviewedBy: null,
      reason: null,
    },
  };
}
