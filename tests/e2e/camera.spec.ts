import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { codeOf } from '../film/code.ts';
import { type Film, makeFilm } from '../film/film.ts';
import { launchWithFilm, openCamera } from '../film/play.ts';
import { watchFilm } from '../film/watch.ts';
import { chanceOf } from '../world/chance.ts';
import { payloadOf } from '../world/payloads.ts';
import { tubeCode } from '../world/world.ts';
import { castOf } from './cast.ts';
import { chooseMode, expectSaid, setUpDevice } from './journey/field.ts';
import { savedTubes } from './saved-tubes.ts';
import { plugScanner } from './scanner.ts';
import type { Stage } from './stage.ts';
import { expect, test } from './test.ts';

const personAt = castOf(3, 31);
/** Tubes of this file only: all tests share one province. */
const [filmTube, typedTube] = [tubeCode(61_000), tubeCode(61_001)];

let film: Film;
let browser: Browser;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const chance = chanceOf(5);
  // A slow camera is enough: ten seconds of it take 80 MB. At its end nothing is shown for long enough to type.
  film = makeFilm({
    seed: 5,
    framesPerSecond: 6,
    lead: 12,
    gap: 3,
    tail: 48,
    entering: 2,
    held: 22,
    showings: [
      { code: codeOf('tube-bars', personAt(0), 61_000, chance), pixels: 2.4 },
      { code: codeOf('citizen-card', personAt(0), 0, chance), pixels: 2.1 },
    ],
  });
  browser = await launchWithFilm(film);
});

test.afterAll(async () => {
  await browser?.close();
  film?.remove();
});

test('a tube and a card at 2.1 pixels per module come into the picture: one record, once; beside it a scanner and a hand', async ({
  stage,
}) => {
  const page = await openPage(stage, { width: 1280, height: 800 });
  const scanner = await plugScanner(page);
  await openCamera(page);
  const watched = await watchFilm(page);
  await expectSaid(page, 'Đã mở ống', filmTube);
  // What the camera has just read counts once.
  await scanner.scan(filmTube);
  await expectSaid(page, 'Đã lưu', filmTube);
  // The card is still in the picture.
  await page.keyboard.type(typedTube, { delay: 60 });
  await page.keyboard.press('Enter');
  await expectSaid(page, 'Đã mở ống', typedTube);
  await scanner.scan(payloadOf['cccd-7'](personAt(1)));
  await expectSaid(page, 'Đã lưu', typedTube);
  const said = (await watched()).said.map(([text]) => text.split('.').slice(0, 2).join('.'));
  expect(said).toEqual([
    `Đã mở ống. ${filmTube}`,
    `Đã lưu. ${filmTube}`,
    `Đã mở ống. ${typedTube}`,
    `Đã lưu. ${typedTube}`,
  ]);
  expect(await savedNumbers(page)).toEqual([
    { code: filmTube, numbers: [personAt(0).idNumber] },
    { code: typedTube, numbers: [personAt(1).idNumber] },
  ]);
  await page.context().close();
});

test('on a phone, picture, feedback and the big button fit on the screen', async ({ stage }) => {
  const page = await openPage(stage, { width: 360, height: 740 });
  await openCamera(page);
  await expectFit(page);
  await page.context().close();
});

test('without the permission it is said what to do, and the picture comes when it is given', async ({
  stage,
}) => {
  const page = await openPage(stage, { width: 1280, height: 800 });
  await page.evaluate(() => {
    const { mediaDevices } = navigator;
    const real = mediaDevices.getUserMedia.bind(mediaDevices);
    let asked = 0;
    mediaDevices.getUserMedia = async (constraints) => {
      asked += 1;
      if (asked === 1) throw new DOMException('no', 'NotAllowedError');
      return real(constraints);
    };
  });
  await page.keyboard.press('F4');
  await expect(page.getByText('Trình duyệt chưa được phép dùng camera')).toBeVisible();
  await page.getByRole('button', { name: 'Thử mở lại' }).press('Enter');
  await expect(page.getByText('Đưa mã vào khung')).toBeVisible();
  await page.context().close();
});

test('a camera that is let go, taken away or unplugged comes back by itself', async ({ stage }) => {
  const page = await openPage(stage, { width: 1280, height: 800 });
  await openCamera(page);
  const isRunning = () =>
    page.evaluate(() => {
      const stream = document.querySelector('video')?.srcObject;
      return stream instanceof MediaStream && stream.active;
    });
  await expect.poll(isRunning).toBe(true);
  await show(page, 'hidden');
  await expect.poll(isRunning).toBe(false);
  await show(page, 'visible');
  await expect.poll(isRunning).toBe(true);
  await stopTracks(page);
  await expect.poll(isRunning).toBe(false);
  await expect.poll(isRunning).toBe(true);
  await page.evaluate(() => {
    const { mediaDevices } = navigator;
    const real = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    Reflect.set(window, 'plugIn', () => {
      mediaDevices.getUserMedia = real;
      mediaDevices.dispatchEvent(new Event('devicechange'));
    });
  });
  await stopTracks(page);
  await expect(page.getByText('Camera đã bị rút ra')).toBeVisible();
  await page.evaluate(() => Reflect.get(window, 'plugIn')());
  await expect.poll(isRunning).toBe(true);
  await page.context().close();
});

/** What a call on a phone or a loose plug does. */
async function stopTracks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const stream = document.querySelector('video')?.srcObject;
    if (stream instanceof MediaStream) for (const track of stream.getTracks()) track.stop();
  });
}

/** Picture, feedback and the big button are seen without scrolling, and by everybody. */
async function expectFit(page: Page): Promise<void> {
  const big = page.getByText(/^Quét (ống mẫu|mã của người)$/);
  for (const part of [page.locator('video'), page.locator('main [data-signal]'), big])
    await expect(part).toBeInViewport({ ratio: 0.5 });
  const { violations } = await new AxeBuilder({ page })
    .include('main')
    .withTags(['wcag2a', 'wcag2aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

async function show(page: Page, state: DocumentVisibilityState): Promise<void> {
  await page.evaluate((now) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: now });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
}

async function openPage(stage: Stage, viewport: { width: number; height: number }): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
  const page = await context.newPage();
  await setUpDevice(page, stage);
  await chooseMode(page, /^Mẫu đơn/);
  return page;
}

async function savedNumbers(page: Page) {
  const rows = await savedTubes(page);
  return rows.map(({ code, people: [...inside] }) => ({
    code,
    numbers: inside.map(({ idNumber }) => idNumber),
  }));
}
