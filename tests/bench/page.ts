import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { buildApps } from '../../infra/build.ts';
import { stateFolder } from '../../infra/folders.ts';
import { freePort } from '../../infra/ports.ts';
import { startService } from '../../infra/services.ts';
import { Trouble } from '../../infra/trouble.ts';
import { insertReport, tokenOf } from '../../packages/store/src/report/sample-report.ts';
import { insertPlaces } from '../../packages/store/src/report/sample-rows.ts';
import { copyTemplate } from '../setup/copy.ts';
import { startTestServer } from '../setup/server.ts';
import type { Bench, BenchCall } from './bench.ts';
import { launchBrowser } from './browser.ts';

/** What a phone receives for a result: bytes with headers, and requests, as Chromium counts them. */
export const pageBench: Bench = { about: 'the result page as a browser gets it', run };

const person = {
  name: 'Nguyễn Thị Thử Nghiệm',
  birth: '1985-03-12',
  idNumber: '099185000001',
  phone: '0900000001',
};

async function run(call: BenchCall) {
  await buildApps(['citizen']);
  const server = await startTestServer({ careless: true });
  const fresh = await copyTemplate(server);
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  await insertPlaces(fresh.db);
  const report = await insertReport(fresh.db, 1, [person]);
  const service = await startService({
    name: 'citizen',
    script: 'apps/citizen/dist/server.js',
    env: {
      PATH: process.env['PATH'],
      MAUXN_CITIZEN_DATABASE_URL: fresh.citizenUrl,
      MAUXN_CITIZEN_PORT: String(port),
    },
    readyUrl: `${origin}/readyz`,
    logFile: join(stateFolder, 'log', 'bench-citizen.log'),
  });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 }, locale: 'vi-VN' });
    await page.goto(`${origin}/kq/${tokenOf(report)}`);
    await page.locator('#birthYear').fill('1985');
    await page.locator('#last4').fill('0001');
    const found = await countTraffic(page, () => page.locator('button.primary').click());
    if (!(await page.getByText('ÂM TÍNH', { exact: true }).isVisible()))
      throw new Trouble('No result was shown.');
    call.say(`${found.bytes} bytes in ${found.requests} request(s), with headers.`);
    return found;
  } finally {
    await browser.close();
    await service.stop();
    await fresh.close();
    await server.stop();
  }
}

async function countTraffic(
  page: Page,
  act: () => Promise<void>,
): Promise<{ bytes: number; requests: number }> {
  const wire = await page.context().newCDPSession(page);
  let bytes = 0;
  let requests = 0;
  wire.on('Network.requestWillBeSent', () => (requests += 1));
  wire.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await wire.send('Network.enable');
  await act();
  await page.waitForLoadState('networkidle');
  return { bytes, requests };
}
