#!/usr/bin/env node
// Runs one of the project's TypeScript programs under the Node that the project pins, after installing what is missing.
// Plain JavaScript for Node 20: it is the one file that runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const pnpm = 'pnpm@12.21.0';
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const flags = [
  '--disable-warning=ExperimentalWarning',
  `--import=${pathToFileURL(join(root, 'infra', 'end-with-parent.ts')).href}`,
];
const stamp = join(root, 'node_modules', '.mauxn-installed');

const [program, ...args] = process.argv.slice(2);
if (!program) stop('Usage: node infra/run.mjs PROGRAM [arguments]');
if (Number(process.versions.node.split('.')[0]) < 20) {
  stop(`Mẫu XN needs Node 20 or newer to start; this is Node ${process.versions.node}.`);
}
installIfNeeded();
run();

function installIfNeeded() {
  const wanted = createHash('sha256');
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json']) {
    wanted.update(readFileSync(join(root, file)));
  }
  const digest = wanted.digest('hex');
  if (existsSync(node) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  const install = spawnSync('npx', ['--yes', pnpm, 'install', '--frozen-lockfile'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (install.status !== 0) stop('Installing the packages failed; what pnpm printed above says why.');
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, digest);
}

function run() {
  const child = spawn(node, [...flags, program, ...args], {
    cwd: root,
    // By the channel the program notices when this one is gone, even by kill -9.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  endWithNpm(child);
  // Ctrl-C reaches the whole process group; the program ends by itself and this one waits for it.
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => signal === 'SIGTERM' && child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 130 : 1)));
}

/** npm that is ended by a signal does not end what it started: whoever is given to another parent is left over. */
function endWithNpm(child) {
  if (!process.env['npm_lifecycle_event']) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 500);
  watch.unref();
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
