import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './folders.ts';
import { Trouble } from './trouble.ts';

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Path of a Chromium for the browser tests: CHROMIUM_PATH, the machine's own, Debian's (installed when root asks for it), or else the
 * one that Playwright downloads.
 * @throws Trouble when none of these can be had
 */
export function findChromium(): string {
  const given = process.env['CHROMIUM_PATH'];
  if (given) {
    if (!existsSync(given)) throw new Trouble(`CHROMIUM_PATH names ${given}, which does not exist.`);
    return given;
  }
  return usual.find(existsSync) ?? fromDebian() ?? fromPlaywright();
}

function fromDebian(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  run('apt-get', ['update']);
  run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
  return usual.find(existsSync);
}

function fromPlaywright(): string {
  const ofTests = createRequire(join(root, 'tests', 'package.json'));
  const playwright = ofTests.resolve('@playwright/test/cli');
  run(process.execPath, [playwright, 'install', 'chromium']);
  const question =
    "import('@playwright/test').then(({ chromium }) => console.log(chromium.executablePath()))";
  const answer = spawnSync(process.execPath, ['-e', question], {
    cwd: join(root, 'tests'),
    encoding: 'utf8',
  });
  const path = answer.stdout.trim();
  if (existsSync(path)) return path;
  throw new Trouble('No Chromium was found or could be installed: set CHROMIUM_PATH to one.');
}

/** Its failure shows in what is there afterwards. */
function run(program: string, args: readonly string[]): void {
  spawnSync(program, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
