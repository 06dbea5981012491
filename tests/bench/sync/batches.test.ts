import { gunzipSync } from 'node:zlib';
import { intent } from '@mauxn/wire';
import { expect, test } from 'vitest';
import { makeWorld } from '../../world/world.ts';
import { sealBatches } from './batches.ts';
import { type BenchDevice, newId } from './devices.ts';
import { makeTubes } from './tubes.ts';

const { tubePattern } = makeWorld();

test('every batch holds its tubes as intents of its device, in order and without a gap', () => {
  const devices = [makeDevice(), makeDevice()];
  const batches = sealBatches(devices, makeTubes(200, tubePattern));
  for (const [n, batch] of batches.entries()) {
    const lines = gunzipSync(batch.body).toString().split('\n');
    const intents = lines.map((line) => intent.parse(JSON.parse(line)));
    expect(intents.map(({ seq }) => seq)).toEqual(Array.from({ length: 100 }, (_, place) => place + 1));
    expect(new Set(intents.map(({ device }) => device))).toEqual(new Set([devices[n]?.id]));
    expect(batch.tubes).toBe(100);
  }
});

test('the tubes are of the mix that the output names', () => {
  const tubes = makeTubes(5_000, tubePattern);
  const people = tubes.flatMap((tube) => tube.people);
  expect(new Set(tubes.map(({ code }) => code)).size).toBe(5_000);
  expect(tubes.filter(({ kind }) => kind === 'site-pool').length / tubes.length).toBeCloseTo(0.02, 2);
  expect(people.length / tubes.length).toBeCloseTo(1.08, 1);
  expect(people.filter(({ source }) => source === 'cccd').length / people.length).toBeCloseTo(0.65, 1);
  expect(people.filter(({ phone }) => phone).length).toBe(people.length);
});

function makeDevice(): BenchDevice {
  const [id, actor, site, campaign, shift] = [newId(), newId(), newId(), newId(), newId()];
  return { id, actor, site, campaign, shift, address: '', cookie: '' };
}
