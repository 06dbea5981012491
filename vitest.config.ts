import { defineConfig } from 'vitest/config';

const outside = ['**/node_modules/**', '**/dist/**', '**/.mauxn/**'];
const database = '**/*.db.test.ts';

/** Two kinds of test: pure ones, and those that need a real Postgres (`*.db.test.ts`). Browser journeys are Playwright's. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{packages,apps,tests,infra}/**/*.test.{ts,tsx}'],
          exclude: [...outside, database],
        },
      },
      {
        test: {
          name: 'database',
          include: [`{packages,apps,tests}/${database}`],
          exclude: outside,
          globalSetup: ['tests/setup/postgres.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
