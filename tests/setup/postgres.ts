import type { TestProject } from 'vitest/node';
import { startTestServer } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    server: Pick<Awaited<ReturnType<typeof startTestServer>>, 'url' | 'template' | 'citizen'>;
  }
}

/** One server for the whole run; every test file copies the migrated template (tests/database.ts). */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer({ careless: true });
  const { url, template, citizen } = server;
  project.provide('server', { url, template, citizen });
  return () => server.stop();
}
