// `npm run demo:journey`: the main loop in a real browser, each step printed with its time. Ends with an error at the first step that fails.
import { chromium } from '@playwright/test';
import { findChromium } from '../../infra/chromium.ts';
import { runProgram } from '../../infra/trouble.ts';
import { startTestServer } from '../setup/server.ts';
import { runJourney } from './journey/journey.ts';
import { openStage } from './stage.ts';

await runProgram(async () => {
  const server = await startTestServer({ careless: false });
  const stage = await openStage(server);
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const contextFor = (width: number, height: number, javaScriptEnabled = true) =>
    browser.newContext({ viewport: { width, height }, javaScriptEnabled, locale: 'vi-VN' });
  const begun = performance.now();
  try {
    await runJourney(
      stage,
      {
        tablet: await contextFor(1280, 800),
        desk: async () => (await contextFor(1280, 800)).newPage(),
        phone: async () => (await contextFor(360, 740, false)).newPage(),
      },
      tell,
    );
    console.log(`\nThe whole journey: ${seconds(begun)}`);
  } finally {
    await browser.close();
    await stage.close();
    await server.stop();
  }
});

async function tell(step: string, work: () => Promise<void>): Promise<void> {
  const begun = performance.now();
  try {
    await work();
    console.log(`  ✓ ${step.padEnd(78)} ${seconds(begun)}`);
  } catch (error) {
    console.log(`  ✗ ${step.padEnd(78)} ${seconds(begun)}`);
    throw error;
  }
}

function seconds(begun: number): string {
  return `${((performance.now() - begun) / 1000).toFixed(1)} s`.padStart(7);
}
