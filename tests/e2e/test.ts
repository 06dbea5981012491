import { test as base } from '@playwright/test';
import type { TestServer } from '../setup/server.ts';
import { openStage, type Stage } from './stage.ts';

/** A test with the whole system running; tests of one worker share its stage, so each takes tubes of its own. */
export const test = base.extend<object, { stage: Stage }>({
  stage: [
    // Playwright reads the names of the fixtures from this pattern.
    async ({}, use) => {
      // Written by tests/setup/browser.ts.
      const server = JSON.parse(process.env['MAUXN_TEST_SERVER'] ?? '') as Omit<TestServer, 'stop'>;
      const stage = await openStage(server);
      await use(stage);
      await stage.close();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

export { expect } from '@playwright/test';
