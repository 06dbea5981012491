import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root, stateFolder } from './folders.ts';
import { makeFolder } from './private-file.ts';
import { Trouble } from './trouble.ts';

const apps = ['field', 'desk', 'citizen'] as const;
type App = (typeof apps)[number];

/**
 * Builds the apps whose sources changed since their last build.
 * @returns the names of those that were built
 * @throws Trouble with the output of a build that failed
 */
export async function buildApps(wanted: readonly App[] = apps): Promise<readonly string[]> {
  const shared = digestOf([
    'packages/*/src/**',
    'packages/*/package.json',
    'pnpm-lock.yaml',
    'tsconfig.base.json',
  ]);
  const stale = wanted.filter(
    (app) => existsSync(join(root, 'apps', app, 'vite.config.ts')) && !isBuilt(app, shared),
  );
  // Each build keeps one core busy, and so few machines have just one that waiting in turn would be slower.
  await Promise.all(stale.map((app) => build(app, shared)));
  return stale;
}

function isBuilt(app: string, shared: string): boolean {
  const stamp = stampOf(app);
  return (
    existsSync(join(root, 'apps', app, 'dist')) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === digestOfApp(app, shared)
  );
}

async function build(app: string, shared: string): Promise<void> {
  const output: Buffer[] = [];
  const digest = digestOfApp(app, shared);
  const code = await new Promise<number>((resolve) => {
    const child = spawn(process.execPath, [viteOf(app), 'build'], {
      cwd: join(root, 'apps', app),
      env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.on('data', (part: Buffer) => output.push(part));
    child.stderr.on('data', (part: Buffer) => output.push(part));
    child.on('close', (ended) => resolve(ended ?? 1));
  });
  if (code !== 0)
    throw new Trouble(`Building apps/${app} failed.\n${Buffer.concat(output).toString().trim()}`);
  makeFolder(dirname(stampOf(app)));
  writeFileSync(stampOf(app), digest);
}

function viteOf(app: string): string {
  return join(root, 'apps', app, 'node_modules', 'vite', 'bin', 'vite.js');
}

function stampOf(app: string): string {
  return join(stateFolder, 'built', app);
}

function digestOfApp(app: string, shared: string): string {
  const own = digestOf([`apps/${app}/*`, `apps/${app}/{src,public,messages,project.inlang}/**`]);
  return `${shared}\n${own}\n`;
}

/** Generated files change whenever messages are compiled and follow from the others. */
function digestOf(patterns: string[]): string {
  const hash = createHash('sha256');
  const exclude = [
    '**/node_modules/**',
    '**/dist/**',
    '**/paraglide/**',
    '**/*.test.ts',
    '**/*.test.tsx',
    '**/cache/**',
  ];
  for (const file of globSync(patterns, { cwd: root, exclude }).sort()) {
    const path = join(root, file);
    if (statSync(path).isFile()) hash.update(`${file}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}
