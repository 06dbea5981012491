import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openFileGateway, outboxFile } from './file-gateway.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mauxn-outbox-'));
});
afterEach(() => rm(folder, { recursive: true }));

const now = () => new Date('2026-03-02T02:00:00Z');

test('messages sent at once are each one line', async () => {
  const gateway = openFileGateway(join(folder, 'new'), now);
  const keys = Array.from({ length: 50 }, (_, n) => `key-${n}`);
  const sent = await Promise.all(keys.map((key) => gateway.send({ to: '0900000001', text: 'x', key })));
  const lines = (await readFile(join(folder, 'new', outboxFile), 'utf8')).trimEnd().split('\n');
  expect(new Set(lines.map((line) => JSON.parse(line).key))).toEqual(new Set(keys));
  expect(lines).toHaveLength(keys.length);
  expect(sent.map(({ id }) => id)).toEqual(keys);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ at: '2026-03-02T02:00:00.000Z', to: '0900000001' });
});

test('nobody else on the machine may read the phones', async () => {
  await openFileGateway(folder, now).send({ to: '0900000001', text: 'x', key: 'k' });
  expect((await stat(join(folder, outboxFile))).mode & 0o777).toBe(0o600);
});

test('a folder that cannot be written to fails the message', async () => {
  await writeFile(join(folder, 'file'), '');
  const gateway = openFileGateway(join(folder, 'file', 'outbox'), now);
  await expect(gateway.send({ to: '0900000001', text: 'x', key: 'k' })).rejects.toThrow('ENOTDIR');
});
