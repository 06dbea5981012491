import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { Trouble } from '../../../infra/trouble.ts';
import type { Bench, BenchCall } from '../bench.ts';
import { launchBrowser } from '../browser.ts';
import type { Readings, ReadPicture } from './page/readers.ts';
import { makePicture, type PicturePlan, planPictures, type ShotPicture } from './picture.ts';
import { pngOf } from './png.ts';
import { figuresOf, type Judged, judge, tableOf } from './score.ts';
import { serveScanPage } from './serve.ts';

/**
 * Our decoder, as for a still picture, and `@zxing/browser` (the same formats, TRY_HARDER) over the same rendered pictures.
 * `--only citizen-card,dark` takes the pictures of which each word names a kind of code or a condition; `--save FOLDER` keeps them.
 */
export const scanBench: Bench = {
  about: 'codes read in rendered pictures in real Chromium, beside @zxing/browser',
  run,
};

async function run(call: BenchCall) {
  const { only, save } = optionsOf(call.args);
  const plans = planPictures().filter((plan) => only.every((word) => wordsOf(plan).includes(word)));
  if (plans.length === 0) throw new Trouble(`No picture is of ${only.join(' and ')}.`);
  if (save !== undefined) mkdirSync(save, { recursive: true });
  const shots = new Map<number, ShotPicture>();
  const server = await serveScanPage((n) => {
    const plan = plans[n];
    if (!plan) throw new Error(`There is no picture ${n}.`);
    const shot = makePicture(plan);
    shots.set(n, shot);
    return shot.picture;
  });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(server.origin);
    // The first picture waits for the decoder to be loaded: it is read once more with the others.
    await page.evaluate(readInPage, [0, undefined] as const);
    const judged: Judged[] = [];
    for (const [n, plan] of plans.entries()) {
      if (call.signal.aborted) throw new Trouble('Interrupted.');
      const readings = await readPicture(page, n, plans.length);
      const shot = shots.get(n);
      if (!shot) throw new Error('A picture was read that nobody made.');
      shots.delete(n);
      const result = judge(plan, shot.texts, readings);
      judged.push(result);
      tellFalse(call, result);
      if (save !== undefined) writeFileSync(join(save, nameOf(plan, result)), pngOf(shot.picture));
    }
    for (const line of tableOf(judged)) call.say(line);
    return figuresOf(judged);
  } finally {
    await browser.close();
    await server.stop();
  }
}

function optionsOf(args: readonly string[]): { only: readonly string[]; save: string | undefined } {
  try {
    const options = { only: { type: 'string' }, save: { type: 'string' } } as const;
    const { values } = parseArgs({ args: [...args], options });
    return { only: values.only?.split(',') ?? [], save: values.save };
  } catch (error) {
    throw new Trouble(
      `${error instanceof Error ? error.message : String(error)} Options: --only WORDS, --save FOLDER`,
    );
  }
}

function wordsOf({ kinds, condition, name }: PicturePlan): readonly string[] {
  return [...kinds, condition, name];
}

function nameOf(plan: PicturePlan, { ours, other }: Judged): string {
  const words = [String(plan.seed).padStart(3, '0'), plan.name, plan.condition, ...plan.kinds];
  return `${words.join('-')}-ours-${ours.isRead ? 'yes' : 'no'}-zxing-${other.isRead ? 'yes' : 'no'}.png`;
}

function readPicture(page: Page, n: number, count: number): Promise<Readings> {
  return page.evaluate(readInPage, [n, n + 1 < count ? n + 1 : undefined] as const);
}

/** In the page. */
function readInPage([n, next]: readonly [number, number | undefined]): Promise<Readings> {
  const read = Reflect.get(window, 'readPicture') as ReadPicture;
  return read(`/pictures/${n}`, next === undefined ? undefined : `/pictures/${next}`);
}

function tellFalse(call: BenchCall, { plan, ours, other }: Judged): void {
  for (const [who, { wrong }] of Object.entries({ ours, '@zxing/browser': other })) {
    if (wrong.length > 0) call.say(`False (${who}) in ${plan.seed} ${plan.name}: ${JSON.stringify(wrong)}`);
  }
}
