import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../infra/ports.ts';
import { startPostgres } from '../infra/postgres.ts';
import { runSql } from './setup/server.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mauxn-holder-'));
  chmodSync(folder, 0o711);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('whoever started a server that is killed hears of it, and the next start has its data', async () => {
  const dataDir = join(folder, 'data');
  const first = await startPostgres({ dataDir, port: await freePort() });
  await runSql(first.url, 'create table kept (id int)');
  process.kill(Number(readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n', 1)[0]), 'SIGKILL');
  await first.ended;
  await first.stop();
  const second = await startPostgres({ dataDir, port: await freePort() });
  await expect(runSql(second.url, 'select * from kept')).resolves.toBeUndefined();
  await second.stop();
  await second.ended;
});
