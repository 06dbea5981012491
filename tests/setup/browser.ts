import { startTestServer } from './server.ts';

/** One Postgres for all journeys; each worker's stage copies its template. Handed over by the environment, as Playwright's workers are processes. */
async function setup(): Promise<() => Promise<void>> {
  const server = await startTestServer({ careless: true });
  const { url, template, citizen } = server;
  process.env['MAUXN_TEST_SERVER'] = JSON.stringify({ url, template, citizen });
  return () => server.stop();
}

// Playwright takes the setup as the default export.
export default setup;
