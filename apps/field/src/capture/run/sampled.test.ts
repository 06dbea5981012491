import type { Person } from '@mauxn/domain';
import { expect, test } from 'vitest';
import { createSampledToday } from './sampled.ts';

const thu: Person = { name: 'Nguyễn Văn Thử', birth: '1990-01-02', idNumber: '099090000001', source: 'cccd' };
const folded: Person = {
  name: 'NGUYEN VAN THU',
  birth: '1990-01-02',
  idNumber: '099090000001',
  source: 'unified-qr',
};
const namesake: Person = { name: 'Nguyễn Văn Thử', birth: '1971', source: 'typed' };

test('a person of today is found by another card, and a namesake is not', () => {
  const today = createSampledToday();
  today.add('MX210001', [thu]);
  expect(today.find(folded)).toBe('MX210001');
  expect(today.find(namesake)).toBeUndefined();
});

test('a voided tube holds nobody', () => {
  const today = createSampledToday();
  today.add('MX210001', [thu]);
  today.drop('MX210001');
  expect(today.find(thu)).toBeUndefined();
});
