// `npm run screenshots`: goes the main loop's way once and renews the pictures of the README, in docs/screenshots.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../../infra/chromium.ts';
import { root } from '../../infra/folders.ts';
import { runProgram } from '../../infra/trouble.ts';
import { startTestServer } from '../setup/server.ts';
import { logIn } from './journey/desk.ts';
import { runJourney, type Tell } from './journey/journey.ts';
import { openStage } from './stage.ts';

const folder = join(root, 'docs', 'screenshots');

/** After which step of the journey whose page is taken. */
const moments: readonly (readonly [step: RegExp, who: 'tablet' | 'desk' | 'phone', name: string])[] = [
  [/^tab killed/, 'tablet', 'field-capture'],
  [/^lab receives/, 'desk', 'desk-reception'],
  [/^a second person looks/, 'desk', 'desk-review'],
  [/^citizen opens/, 'phone', 'citizen-result'],
];

await runProgram(async () => {
  mkdirSync(folder, { recursive: true });
  const server = await startTestServer({ careless: true });
  const stage = await openStage(server);
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const open = (width: number, height: number) =>
      browser.newContext({ viewport: { width, height }, locale: 'vi-VN', colorScheme: 'light' });
    const tablet = await open(1280, 800);
    const desk = await (await open(1280, 800)).newPage();
    const phone = await (await open(360, 740)).newPage();
    const pageOf = { tablet: () => tablet.pages().at(-1) ?? desk, desk: () => desk, phone: () => phone };
    const tell: Tell = async (step, work) => {
      await work();
      for (const [moment, who, name] of moments) if (moment.test(step)) await take(pageOf[who](), name);
    };
    await runJourney(stage, { tablet, desk: async () => desk, phone: async () => phone }, tell);
    for (const [login, path, name] of [
      ['tramyte', '/recalls', 'desk-recalls'],
      ['quantri', '/staff', 'desk-staff'],
    ] as const) {
      const page = await (await open(1280, 800)).newPage();
      await logIn(page, stage, login);
      await page.goto(stage.deskUrl + path);
      await take(page, name);
    }
  } finally {
    await browser.close();
    await stage.close();
    await server.stop();
  }
});

async function take(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
