import type { Page } from '@playwright/test';
import { tubeCode } from '../world/world.ts';
import { chooseTubes, enterResult, logIn, openScreen, receive } from './journey/desk.ts';
import { expectSaid, goOffline, goOnline, setUpDevice } from './journey/field.ts';
import { pageSizes, readSymbol } from './pixels.ts';
import { plugScanner } from './scanner.ts';
import { password, type Stage } from './stage.ts';
import { expect, test } from './test.ts';

const tube = tubeCode(900);
const name = 'Nguyễn Thị Ngọc Mẫu';
/** Three dots to a pixel: a printer has as many. */
const printed = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 3, locale: 'vi-VN' };

test('somebody without a phone: typed at the lane, sampled by the slip, reads the result with it', async ({
  stage,
  context,
  browser,
}) => {
  test.setTimeout(180_000);
  const lane = await context.newPage();
  await openLane(lane, stage);
  const other = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'vi-VN' });
  const tablet = await other.newPage();
  await setUpDevice(tablet, stage);
  const scanner = await plugScanner(tablet);
  await goOffline(lane, stage);
  await other.setOffline(true);

  await lane.getByRole('button', { name: 'Không dùng được' }).click();
  await expect(lane.getByRole('heading', { name: /chờ thông tin người/ })).toBeVisible();
  await lane.getByLabel('Họ và tên').fill(name);
  await lane.getByLabel('Năm').fill('1958');
  await lane.reload();
  await expect(lane.getByLabel('Họ và tên')).toHaveValue(name);
  await lane.getByLabel(/Không có/).check();
  await lane.getByRole('button', { name: 'Ghi lên phiếu' }).click();
  await expect(lane.getByRole('alert').filter({ hasText: `Đã ghi ${name} lên phiếu` })).toBeAttached();
  const code =
    (await lane
      .getByText(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/)
      .first()
      .textContent()) ?? '';
  const payload = await readSymbol(context, lane.getByRole('img', { name: /^Mã QR của phiếu/ }), 'QRCode');
  expect(payload).toContain(`MXN1:S:${code.replace('-', '')}|${name}|1958|`);

  await scanner.scan(tube);
  await expectSaid(tablet, 'Đã mở ống', tube);
  await scanner.scan(payload ?? '');
  await expectSaid(tablet, 'Đã lưu', tube);

  await goOnline(lane, stage);
  await other.setOffline(false);
  for (const page of [lane, tablet])
    await expect(page.getByRole('button', { name: /Đã gửi hết/ })).toBeVisible({ timeout: 30_000 });
  const counted = await stage.database.ask(
    "select help from slip where voided_at is null and encode(slip_hash, 'hex') = (select encode(slip_hash, 'hex') from swab join tube on tube.id = swab.tube where tube.code = $1)",
    [tube],
  );
  expect(counted).toEqual([{ help: 'cannot' }]);

  await release(await (await browser.newContext()).newPage(), stage);
  const phone = await (
    await browser.newContext({
      javaScriptEnabled: false,
      locale: 'vi-VN',
      viewport: { width: 360, height: 740 },
    })
  ).newPage();
  await phone.goto(stage.citizenUrl);
  await phone.getByRole('link', { name: /mã phiếu/ }).click();
  await phone.getByLabel('Mã phiếu').fill(code.toLowerCase());
  await phone.getByLabel('Năm sinh').fill('1958');
  await phone.getByRole('button', { name: 'Xem kết quả' }).click();
  await expect(phone.getByText('ÂM TÍNH', { exact: true })).toBeVisible();
  await expect(phone.getByText(name)).toBeVisible();
  await other.close();
});

test('the lane by scanner and keys alone: taps, a card, undo', async ({ stage, context }) => {
  const lane = await context.newPage();
  await openLane(lane, stage);
  const scanner = await plugScanner(lane);
  await scanner.scan('MXN1:C:has-app');
  await expect(lane.getByRole('alert').filter({ hasText: 'Đã ghi: Có ứng dụng' })).toBeAttached();
  await scanner.scan('099190000002|099000002|Trần Thị Thử|03021990|Nữ|Số 1, Phường Thử|20052022');
  await expect(lane.getByRole('alert').filter({ hasText: 'Trần Thị Thử' })).toBeAttached();
  await lane.waitForTimeout(700);
  await lane.keyboard.press('4');
  await expect(lane.getByRole('alert').filter({ hasText: /Đã ghi: Không dùng được.*-002/ })).toBeAttached();
  await scanner.scan('MXN1:C:undo');
  await expect(lane.getByRole('alert').filter({ hasText: 'Đã hoàn tác phiếu' })).toBeAttached();
  await lane.screenshot({ path: '../.mauxn/lane-wide.png' });
  await lane.setViewportSize({ width: 360, height: 740 });
  await lane.screenshot({ path: '../.mauxn/lane-phone.png', fullPage: true });
});

test('what is printed can be scanned: the label, the card of commands, the paired labels', async ({
  stage,
  browser,
}) => {
  test.setTimeout(120_000);
  const context = await browser.newContext(printed);
  await context.addInitScript(() => {
    localStorage.setItem('mauxn.print', 'label');
    window.print = () => undefined;
  });
  const page = await context.newPage();
  await openLane(page, stage);
  const scanner = await plugScanner(page);
  await scanner.scan('099190000002|099000002|Trần Thị Thử|03021990|Nữ|Số 1, Phường Thử|20052022');
  await page.getByRole('button', { name: 'Không dùng được' }).click();
  await page.getByRole('button', { name: /^In phiếu/ }).click();
  await page.emulateMedia({ media: 'print' });
  await page.screenshot({ path: '../.mauxn/print-label.png' });
  expect(await readSymbol(context, page.locator('[data-print-only] svg').first(), 'QRCode')).toContain(
    '|Trần Thị Thử|1990-02-03|2|',
  );
  expect(pageSizes(await page.pdf({ preferCSSPageSize: true }))).toEqual(['50 × 30']);

  await page.emulateMedia({ media: 'screen' });
  await page.goto(`${stage.fieldUrl}/print/card`);
  await expect(page.getByRole('heading', { name: 'Thẻ lệnh', exact: true })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await page.screenshot({ path: '../.mauxn/print-card.png', fullPage: true });
  const cards = page.locator('[data-print-only] li');
  expect(await cards.count()).toBe(11);
  for (const card of await cards.all()) {
    const [qr, bars] = [
      await readSymbol(context, card.locator('svg').first(), 'QRCode'),
      await readSymbol(context, card.locator('svg').last(), 'Code128'),
    ];
    expect(qr).toMatch(/^MXN1:C:/);
    expect(bars).toBe(qr);
  }
  expect(pageSizes(await page.pdf({ preferCSSPageSize: true }))).toEqual(['148 × 210']);
});

test('a site lead prints pairs that the capture screen reads', async ({ stage, browser }) => {
  test.setTimeout(120_000);
  const context = await browser.newContext(printed);
  const page = await context.newPage();
  await setUpDevice(page, stage, 'truongdiem');
  await page.goto(`${stage.fieldUrl}/print/pairs`);
  await page.getByLabel('Số cặp').fill('9');
  await page.getByRole('button', { name: 'Tạo nhãn' }).click();
  await expect(page.getByRole('button', { name: 'In 9 cặp' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await page.screenshot({ path: '../.mauxn/print-pairs.png', fullPage: true });
  const pairs = page.locator('[data-print-only] article > div');
  expect(await pairs.count()).toBe(9);
  const code = await readSymbol(context, pairs.first().locator('svg').first(), 'Code128');
  const slip = await readSymbol(context, pairs.first().locator('svg').last(), 'QRCode');
  expect(pageSizes(await page.pdf({ preferCSSPageSize: true }))).toEqual(['210 × 297', '210 × 297']);
  await page.emulateMedia({ media: 'screen' });
  await page.goto(stage.fieldUrl);
  const scanner = await plugScanner(page);
  await expect(page.getByText('Sẵn sàng quét')).toBeVisible();
  await scanner.scan(code ?? '');
  await expectSaid(page, 'Đã mở ống', code ?? '');
  await scanner.scan(slip ?? '');
  await expect(page.getByText('Kèm phiếu')).toBeVisible();
  await scanner.scan('099190000002|099000002|Trần Thị Thử|03021990|Nữ|Số 1, Phường Thử|20052022');
  await expectSaid(page, 'Đã lưu', code ?? '');
});

async function openLane(page: Page, stage: Stage): Promise<void> {
  await page.goto(stage.fieldUrl);
  await page.getByLabel('Tên đăng nhập').fill('tinhnguyen');
  await page.getByLabel('Mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByLabel('Tên máy').fill('Máy tình nguyện');
  await page.getByRole('button', { name: 'Đăng ký máy' }).click();
  await page.getByRole('button', { name: 'Mở ca' }).click();
  await expect(page.getByRole('button', { name: /^Có ứng dụng/ })).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

async function release(desk: Page, stage: Stage): Promise<void> {
  const scanner = await plugScanner(desk);
  await logIn(desk, stage, 'xetnghiem1');
  await openScreen(desk, /Tiếp nhận/);
  await receive(desk, scanner, tube, 'Đã tiếp nhận');
  await openScreen(desk, /Nhập kết quả/);
  await enterResult(desk, scanner, tube, '1');
  await desk.getByRole('button', { name: 'Đăng xuất' }).click();
  await logIn(desk, stage, 'duyet1');
  await openScreen(desk, /Duyệt/);
  await chooseTubes(desk, [tube]);
  await desk.getByRole('button', { name: /^Duyệt/ }).click();
  await expect(desk.getByText('Đã duyệt 1 kết quả')).toBeVisible();
  await openScreen(desk, /Trả kết quả/);
  await chooseTubes(desk, [tube]);
  await desk.getByRole('button', { name: /^Trả kết quả \(1\)/ }).click();
  await desk
    .getByRole('dialog')
    .getByRole('button', { name: /^Trả kết quả cho 1 người/ })
    .click();
  await expect(desk.getByText(/Đã trả kết quả 1 ống/)).toBeVisible();
}
