// `npm run format`: puts every file into the project's form.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './folders.ts';

const biome = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'biome.cmd' : 'biome');
const { status } = spawnSync(biome, ['check', '--write'], {
  cwd: root,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
