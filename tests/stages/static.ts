import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../infra/folders.ts';
import { type Outcome, oneOf, runTool, type Stage } from './stage.ts';

/** What can be said without running the project. Messages are compiled first: the types of their functions come from there. */
export const staticStages: readonly Stage[] = [
  { name: 'messages', fast: true, run: compileMessages },
  { name: 'types', fast: true, run: checkTypes },
  { name: 'format', fast: true, run: async () => oneOf([await runTool('biome', ['ci', '--colors=off'])]) },
  {
    name: 'lint',
    fast: true,
    run: async () => oneOf([await runTool('oxlint', ['--type-aware', '--deny-warnings'])]),
  },
  { name: 'boundaries', fast: true, run: checkBoundaries },
  { name: 'dead code', fast: true, run: async () => oneOf([await runTool('knip', ['--no-progress'])]) },
];

async function compileMessages(): Promise<Outcome> {
  const apps = globSync('apps/*/project.inlang', { cwd: root }).map((found) => join(root, found, '..'));
  const ended = [];
  for (const cwd of apps) ended.push(await runTool('npm', ['run', '--silent', 'messages'], { cwd }));
  return oneOf(ended);
}

async function checkTypes(): Promise<Outcome> {
  const members = ['tests', ...globSync(['apps/*', 'packages/*'], { cwd: root })];
  const projects = members
    .flatMap((member) => [join(member, 'tsconfig.json'), join(member, 'tsconfig.worker.json')])
    .filter((file) => existsSync(join(root, file)));
  const ended = [];
  for (const project of projects) ended.push(await runTool('tsc', ['-p', project, '--pretty', 'false']));
  return oneOf(ended);
}

/** Fewer modules than the project has folders means that dependency-cruiser could not read TypeScript: it would find no fault. */
const leastModules = 150;

async function checkBoundaries(): Promise<Outcome> {
  const args = ['packages', 'apps', 'infra', 'tests', '--config', '.dependency-cruiser.cjs'];
  const ended = await runTool('depcruise', args);
  const modules = Number(/(\d+) modules,/.exec(ended.output)?.[1] ?? 0);
  if (ended.code !== 0 || modules >= leastModules) return oneOf([ended]);
  return oneOf([{ code: 1, output: `${ended.output}\nOnly ${modules} modules were read.` }]);
}
