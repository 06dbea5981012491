import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { root } from './folders.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mauxn-run-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Writes down who it is and stays, as a started system does. */
function programThatStays(): { readonly program: string; readonly pids: () => number[] } {
  const program = join(folder, 'stays.mjs');
  const file = join(folder, 'pids');
  const write = `writeFileSync(${JSON.stringify(file)}, process.ppid + ' ' + process.pid)`;
  writeFileSync(program, `import { writeFileSync } from 'node:fs'; setInterval(() => {}, 1000); ${write};`);
  return {
    program,
    pids: () => (existsSync(file) ? readFileSync(file, 'utf8').split(' ').map(Number) : []),
  };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Starts it the way npm does: from a process in between. @returns that process's id and the ids of the runner and the program */
async function startUnderNpm() {
  const { program, pids } = programThatStays();
  const runner = join(root, 'infra', 'run.mjs');
  const between = `require('node:child_process').spawn(process.execPath, ${JSON.stringify([runner, program])}, { stdio: 'ignore' })`;
  const npm = spawn(process.execPath, ['-e', between], {
    env: { ...process.env, npm_lifecycle_event: 'start' },
    stdio: 'ignore',
  });
  await vi.waitUntil(() => pids().length === 2, { timeout: 20_000 });
  return { npm, pids: pids() };
}

test('when npm is ended, nothing of what it started stays', async () => {
  const { npm, pids } = await startUnderNpm();
  expect(pids.map(isRunning)).toEqual([true, true]);
  npm.kill('SIGTERM');
  await vi.waitUntil(() => !pids.some(isRunning), { timeout: 10_000 });
}, 30_000);

test('when the runner is killed, its program ends', async () => {
  const { npm, pids } = await startUnderNpm();
  const [runner = 0] = pids;
  process.kill(runner, 'SIGKILL');
  await vi.waitUntil(() => !pids.some(isRunning), { timeout: 10_000 });
  expect(pids.map(isRunning)).toEqual([false, false]);
  npm.kill('SIGKILL');
}, 30_000);
