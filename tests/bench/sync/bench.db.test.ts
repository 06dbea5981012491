import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../database.ts';
import { seedWorld } from '../../world/seed.ts';
import { type BenchBatch, sealBatches } from './batches.ts';
import { assertHolds, describeServer, emptyTables } from './database.ts';
import { enrolDevices } from './devices.ts';
import { figuresOf } from './figures.ts';
import { measure } from './measure.ts';
import { type BenchService, startSync } from './service.ts';
import { makeTubes } from './tubes.ts';

// A bench that nobody runs breaks unseen: here it runs whole, on a small load. What it measures means nothing at this size.
let fresh: FreshDatabase;
let service: BenchService;
let batches: readonly BenchBatch[];

beforeAll(async () => {
  fresh = await freshDatabase();
  const world = await seedWorld(fresh.db);
  const devices = await enrolDevices(fresh.db, world, 3);
  batches = sealBatches(devices, makeTubes(60, world.tubePattern));
  service = await startSync(fresh.url);
});
afterAll(async () => {
  await service.stop();
  await fresh.close();
});

test('a small load gives every figure, and the lines say each round', async () => {
  const lines: string[] = [];
  const say = (line: string) => lines.push(line);
  const { signal } = new AbortController();
  const figures = figuresOf(await measure({ fresh, service, batches, rounds: 2, signal, say }), batches, say);
  expect(Object.keys(figures)).toEqual([
    'first_per_s',
    'replay_per_s',
    'copy_per_s',
    'ratio_copy',
    'ratio_replay',
    'p50_ms',
    'p95_ms',
    'p99_ms',
    'cpu_s_per_1000',
    'bytes_per_record',
  ]);
  for (const name of ['first_per_s', 'replay_per_s', 'copy_per_s', 'bytes_per_record']) {
    expect(figures[name]).toBeGreaterThan(0);
  }
  expect(lines.filter((line) => line.startsWith('round'))).toHaveLength(2);
});

test('a database that lacks a row, or has one too many, ends the bench', async () => {
  await emptyTables(fresh);
  await expect(assertHolds(fresh, batches)).rejects.toThrow('"tubes":0');
  await expect(assertHolds(fresh, [])).resolves.toBeUndefined();
});

test('a server that does not wait for the disk, such as the one of the tests, is not measured', async () => {
  await fresh.ask('set synchronous_commit = off');
  await expect(describeServer(fresh)).rejects.toThrow('does not wait for the disk');
});

test('an interrupted bench stops before its next pass', async () => {
  const say = () => undefined;
  const signal = AbortSignal.abort();
  await expect(measure({ fresh, service, batches, rounds: 1, signal, say })).rejects.toThrow(/abort/i);
});
