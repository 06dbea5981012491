import { foldName } from '@mauxn/domain';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { tubeCode } from '../../world/world.ts';
import { plugScanner, type Scanner } from '../scanner.ts';
import type { Stage } from '../stage.ts';
import { openResult, waitForLink } from './citizen.ts';
import { chooseTubes, enterResult, logIn, openScreen, receive } from './desk.ts';
import { addToPool, captureSingle, expectSaid, goOffline, goOnline, openPool, setUpDevice } from './field.ts';
import { journeyPeople } from './people.ts';

/** Runs one step of the journey and tells it. */
export type Tell = (step: string, work: () => Promise<void>) => Promise<void>;

export interface Browsers {
  /** The tablet's browser: keeps its data while its tabs come and go. */
  readonly tablet: BrowserContext;
  readonly desk: () => Promise<Page>;
  readonly phone: () => Promise<Page>;
}

const single = tubeCode(0);
const pool = tubeCode(1);

/** The one job that the whole system exists for, from the tube to the citizen, on real parts. */
export async function runJourney(stage: Stage, browsers: Browsers, tell: Tell): Promise<void> {
  const [alone, ...together] = journeyPeople();
  if (!alone) throw new Error('The journey needs people.');
  let page = await browsers.tablet.newPage();
  let scanner = await plugScanner(page);

  await tell('sampler logs in, enrols the tablet, opens a shift', () => setUpDevice(page, stage));
  await tell('network off; the app opens without it', async () => {
    await goOffline(page, stage);
    await page.reload();
    await expect(page.getByText('Sẵn sàng quét')).toBeVisible();
  });
  await tell('single tube: tube, person, saved', () => captureSingle(page, scanner, single, alone));
  await tell('pool of 5: tube and two people', async () => {
    await openPool(page, scanner, pool);
    await addToPool(page, scanner, together.slice(0, 2));
  });
  await tell('tab killed and opened again: the open tube is there', async () => {
    page = await killTab(page, stage);
    scanner = await plugScanner(page);
    await expectSaid(page, 'Đã khôi phục ống đang mở', pool);
    await expect(page.getByText('2 / 5 người')).toBeVisible();
  });
  await tell('three more people; the pool is full and saved', async () => {
    await addToPool(page, scanner, together.slice(2));
    await expectSaid(page, 'Đã lưu', pool);
  });
  await tell('nothing has left the tablet yet', async () => expect(await countTubes(stage)).toBe(0));
  await tell('network on; everything is acknowledged', async () => {
    await goOnline(page, stage);
    await expect(page.getByRole('button', { name: /Đã gửi hết/ })).toBeVisible({ timeout: 30_000 });
    expect(await countTubes(stage)).toBe(2);
  });

  const desk = await browsers.desk();
  const deskScanner = await plugScanner(desk);
  await labWork(stage, desk, deskScanner, tell);

  const phone = await browsers.phone();
  await tell('citizen opens the link and reads a negative result', async () => {
    await openResult(phone, await waitForLink(stage, alone.person), alone.person);
    await expect(phone.getByText('ÂM TÍNH', { exact: true })).toBeVisible();
    await expect(phone.getByText(foldName(alone.person.name))).toBeVisible();
  });
  await tell('a member of the positive pool is asked for another swab, and not told positive', async () => {
    const [member] = together;
    if (!member) throw new Error('The pool has no people.');
    await openResult(phone, await waitForLink(stage, member.person), member.person);
    await expect(phone.getByText('LẤY LẠI MẪU', { exact: true })).toBeVisible();
    await expect(phone.getByText('DƯƠNG TÍNH', { exact: true })).toHaveCount(0);
  });
}

async function labWork(stage: Stage, desk: Page, scanner: Scanner, tell: Tell): Promise<void> {
  await tell('lab receives both tubes by scanner', async () => {
    await logIn(desk, stage, 'xetnghiem1');
    await openScreen(desk, /Tiếp nhận/);
    await receive(desk, scanner, single, 'Đã tiếp nhận');
    await receive(desk, scanner, pool, 'Đã tiếp nhận');
  });
  await tell('lab enters negative and positive by keyboard', async () => {
    await openScreen(desk, /Nhập kết quả/);
    await enterResult(desk, scanner, single, '1');
    await enterResult(desk, scanner, pool, '2');
    await desk.getByRole('button', { name: 'Đăng xuất' }).click();
  });
  await tell('a second person looks at both', async () => {
    await logIn(desk, stage, 'duyet1');
    await openScreen(desk, /Duyệt/);
    await chooseTubes(desk, [single, pool]);
  });
  await tell('finds them right', async () => {
    await desk.getByRole('button', { name: /^Duyệt/ }).click();
    await expect(desk.getByText('Đã duyệt 2 kết quả')).toBeVisible();
  });
  await tell('and releases both', async () => {
    await openScreen(desk, /Trả kết quả/);
    await chooseTubes(desk, [single, pool]);
    await desk.getByRole('button', { name: /^Trả kết quả \(2\)/ }).click();
    await desk
      .getByRole('dialog')
      .getByRole('button', { name: /^Trả kết quả cho 6 người/ })
      .click();
    await expect(desk.getByText('Đã trả kết quả 2 ống cho 6 người')).toBeVisible();
  });
}

/** Ends the tab's process the hard way and opens the app in a new tab. */
async function killTab(page: Page, stage: Stage): Promise<Page> {
  const context = page.context();
  const crashed = page.waitForEvent('crash');
  // The address ends the renderer, so the navigation itself never ends well.
  await Promise.all([crashed, page.goto('chrome://crash').catch(() => undefined)]);
  const next = await context.newPage();
  await page.close();
  await next.goto(stage.fieldUrl);
  return next;
}

async function countTubes(stage: Stage): Promise<number> {
  const [row] = await stage.database.ask('select count(*)::int as n from tube where code = any($1)', [
    [single, pool],
  ]);
  return Number(row?.['n']);
}
