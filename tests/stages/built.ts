import { buildApps } from '../../infra/build.ts';
import { Trouble } from '../../infra/trouble.ts';
import { oneOf, runTool, type Stage } from './stage.ts';

/** What can be said of the built apps. */
export const builtStages: readonly Stage[] = [
  {
    name: 'build',
    fast: false,
    run: async () => {
      try {
        await buildApps();
        return { passed: 1, failed: 0, output: '' };
      } catch (error) {
        if (!(error instanceof Trouble)) throw error;
        return { passed: 0, failed: 1, output: error.message };
      }
    },
  },
  { name: 'sizes', fast: false, run: async () => oneOf([await runTool('size-limit', [])]) },
];
