// `npm test`: every check of the project in order, short where it passes and in full where it fails. `--fast` leaves out what needs a
// database, a build or a browser. Ends with one line that counts individual tests; a check without tests counts as one.
import { mkdirSync } from 'node:fs';
import { stateFolder } from '../infra/folders.ts';
import { builtStages } from './stages/built.ts';
import type { Outcome, Stage } from './stages/stage.ts';
import { staticStages } from './stages/static.ts';
import { browserStage, databaseStage, unitStage } from './stages/suites.ts';

const all = [...staticStages, unitStage, databaseStage, ...builtStages, browserStage];
const wanted = process.argv.includes('--fast') ? all.filter(({ fast }) => fast) : all;

mkdirSync(stateFolder, { recursive: true, mode: 0o711 });
let passed = 0;
let failed = 0;
for (const stage of wanted) {
  const outcome = await runStage(stage);
  passed += outcome.passed;
  failed += outcome.failed;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

async function runStage(stage: Stage): Promise<Outcome> {
  const begun = performance.now();
  const outcome = await stage.run().catch(crashed);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const mark = outcome.failed > 0 ? '✗' : '✓';
  if (outcome.failed > 0) console.log(outcome.output.trimEnd());
  console.log(`${mark} ${stage.name.padEnd(10)} ${outcome.passed} ok, ${outcome.failed} not, ${seconds} s`);
  return outcome;
}

/** A tool that breaks has not passed. */
function crashed(error: unknown): Outcome {
  const output = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { passed: 0, failed: 1, output };
}
