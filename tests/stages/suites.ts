import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '../../infra/chromium.ts';
import { root, stateFolder } from '../../infra/folders.ts';
import { type Outcome, runTool, type Stage } from './stage.ts';

export const unitStage: Stage = { name: 'unit', fast: true, run: () => runVitest('unit') };
export const databaseStage: Stage = { name: 'database', fast: false, run: () => runVitest('database') };
export const browserStage: Stage = { name: 'browser', fast: false, run: runPlaywright };

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

async function runVitest(project: string): Promise<Outcome> {
  const report = join(stateFolder, `vitest-${project}.json`);
  rmSync(report, { force: true });
  const { code, output } = await runTool('vitest', [
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return judge(
    code,
    output,
    readCounts(report, ({ numPassedTests, numFailedTests }) => [numPassedTests, numFailedTests]),
  );
}

async function runPlaywright(): Promise<Outcome> {
  const report = join(stateFolder, 'playwright.json');
  rmSync(report, { force: true });
  const { code, output } = await runTool('playwright', ['test', '--reporter=line,json'], {
    cwd: join(root, 'tests'),
    env: { CHROMIUM_PATH: findChromium(), PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  });
  return judge(
    code,
    output,
    readCounts(report, ({ stats }) => {
      const { expected, unexpected, flaky } = Object(stats);
      return [expected, Number(unexpected) + Number(flaky)];
    }),
  );
}

/** A runner that crashed, or ran nothing, has failed, whatever it counted. */
function judge(code: number, output: string, counts: Counts | undefined): Outcome {
  const { passed, failed } = counts ?? { passed: 0, failed: 0 };
  const crashed = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: crashed ? 1 : failed, output };
}

function readCounts(
  report: string,
  pick: (report: Readonly<Record<string, unknown>>) => readonly [unknown, unknown],
): Counts | undefined {
  try {
    const [passed, failed] = pick(Object(JSON.parse(readFileSync(report, 'utf8')))).map(Number);
    return passed === undefined || failed === undefined ? undefined : { passed, failed };
  } catch {
    return undefined;
  }
}
