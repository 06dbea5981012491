import type { Page } from '@playwright/test';
import { payloadOf } from '../world/payloads.ts';
import { tubeCode } from '../world/world.ts';
import { castOf } from './cast.ts';
import {
  captureSingle,
  chooseMode,
  expectSaid,
  goOffline,
  goOnline,
  openPool,
  setUpDevice,
} from './journey/field.ts';
import { openPortal } from './portal.ts';
import { savedTubes } from './saved-tubes.ts';
import { plugScanner, type Scanner } from './scanner.ts';
import { password } from './stage.ts';
import { expect, test } from './test.ts';

// Each test takes tubes and people of its own: all of them share one province.
const citizenAt = castOf(40);
const personAt = (n: number) => ({ person: citizenAt(n), payload: payloadOf.unified(citizenAt(n)) });

let scanner: Scanner;
test.beforeEach(async ({ page, stage }) => {
  await stage.cable.plug();
  await setUpDevice(page, stage);
  scanner = await plugScanner(page);
});

/** A scanner that reads a code twice in one go means it once. */
async function untilARepeatCounts(page: Page): Promise<void> {
  await page.waitForTimeout(1_100);
}

const wrongCodes = [
  ['a vaccine passport', 'HC1:NCFOXN%TS3DHPVO13J0000000000', 'Đây là hộ chiếu vắc xin'],
  ['a place code', 'https://qr.pccovid.gov.vn/0123456789', 'Đây là mã địa điểm'],
  ['a payment code', '00020101021138570010A00000072701270006970436', 'Đây là mã thanh toán'],
  ['a citizen card cut short', '099090000001|099000001|Nguyễn Văn Thử', 'Mã đọc chưa hết'],
  ['a card typed through a Vietnamese layout', 'đđăđ̣âđăâêồ|x|y', 'Bộ gõ tiếng Việt làm sai mã'],
  ['a card whose letters the scanner guessed', 'Hu廙軟h|0990|x', 'Máy quét đọc sai dấu tiếng Việt'],
] as const;

test('wrong, cut and damaged codes each say what they are, and nothing is saved', async ({ page }) => {
  await openPool(page, scanner, tubeCode(100));
  for (const [, text, words] of wrongCodes) {
    await scanner.scan(text);
    await expectSaid(page, words);
  }
  await expect(page.getByText('0 / 5 người')).toBeVisible();
  expect(await savedTubes(page)).toHaveLength(0);
});

test('an input method at work is named and nothing is half-saved', async ({ page }) => {
  await scanner.scan(tubeCode(101));
  await expectSaid(page, 'Đã mở ống');
  await scanner.scanThroughTelex('DN4990000000001|4E677579EE|02/01/1990|1');
  await expectSaid(page, 'Bộ gõ tiếng Việt làm sai mã');
  expect(await savedTubes(page)).toHaveLength(0);
});

test('a tube used before is refused with where and when, on this device and from another site', async ({
  page,
  stage,
}) => {
  await captureSingle(page, scanner, tubeCode(102), personAt(0));
  await untilARepeatCounts(page);
  await scanner.scan(tubeCode(102));
  await expectSaid(page, 'Ống đã dùng rồi', tubeCode(102), 'Đã lưu lúc');
  await stage.database.ask(
    `insert into change (province, site, body) values (99, null, jsonb_build_object('kind', 'tubes-used',
      'site', (select id from site where name like 'Chợ%'), 'siteName', 'Chợ Mẫu Ba', 'at', 1763700000000::int8,
      'codes', jsonb_build_array($1::text)))`,
    [tubeCode(103)],
  );
  const pulled = page.waitForResponse(/\/api\/pull/);
  await page.reload();
  await pulled;
  await page.getByText('Sẵn sàng quét').waitFor();
  await scanner.scan(tubeCode(103));
  await expectSaid(page, 'Ống đã dùng rồi', tubeCode(103), 'Đã dùng lúc');
  await expectSaid(page, 'Chợ Mẫu Ba');
});

test('the same person twice in one tube is added once', async ({ page }) => {
  await openPool(page, scanner, tubeCode(104));
  await scanner.scan(personAt(1).payload);
  await expectSaid(page, 'Đã thêm');
  await untilARepeatCounts(page);
  await scanner.scan(personAt(1).payload);
  await expect(page.getByRole('alert').filter({ hasText: 'đã có trong ống' })).toBeAttached();
  await expect(page.getByText('1 / 5 người')).toBeVisible();
});

test('a pool takes its limit and not one more', async ({ page }) => {
  await openPool(page, scanner, tubeCode(105));
  for (let n = 2; n < 7; n++) await scanner.scan(personAt(n).payload);
  await expectSaid(page, 'Đã lưu', tubeCode(105));
  await scanner.scan(personAt(7).payload);
  await expectSaid(page, 'Chưa có ống');
  expect(await savedTubes(page)).toHaveLength(1);
});

test('a person before a tube is not kept, and the screen asks for the tube', async ({ page }) => {
  await chooseMode(page, /^Mẫu đơn/);
  await scanner.scan(personAt(8).payload);
  await expectSaid(page, 'Chưa có ống');
  expect(await savedTubes(page)).toHaveLength(0);
});

test('a session that ends in mid-shift stops no capture; the log-in sends everything', async ({
  page,
  stage,
}) => {
  await stage.database.ask('delete from session');
  await captureSingle(page, scanner, tubeCode(106), personAt(9));
  await page.getByRole('button', { name: /Đăng nhập để gửi/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Mật khẩu').fill(password);
  await dialog.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.getByRole('button', { name: /Đã gửi hết/ })).toBeVisible({ timeout: 20_000 });
});

test('a guest Wi-Fi that answers with its own page acknowledges nothing and is named', async ({
  page,
  stage,
}) => {
  const portal = await openPortal();
  await stage.cable.plug(portal.port);
  await captureSingle(page, scanner, tubeCode(107), personAt(10));
  await page.getByRole('navigation').getByRole('button').click();
  await expect(page.getByText('Mạng này trả lời thay cho máy chủ')).toBeVisible({ timeout: 20_000 });
  await stage.cable.plug();
  await portal.close();
  await expect(page.getByRole('button', { name: /Đã gửi hết/ })).toBeVisible({ timeout: 30_000 });
});

test('on a full disk nothing is claimed as saved; with room again the same tube is saved', async ({
  page,
}) => {
  const wire = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await openPool(page, scanner, tubeCode(108));
  await wire.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  // Chromium looks at the room it has every half minute.
  await page.waitForTimeout(31_000);
  await scanner.scan(personAt(11).payload);
  await expectSaid(page, 'Chưa lưu');
  await expect(page.getByText('Bộ nhớ của máy đã đầy.')).toBeVisible();
  expect(await savedTubes(page)).toHaveLength(0);
  await wire.send('Storage.overrideQuotaForOrigin', { origin });
  await page.getByRole('button', { name: 'Thử lưu lại' }).click();
  await expect(page.getByText('1 / 5 người')).toBeVisible();
});

test('without network for a while, everything that was saved arrives once', async ({ page, stage }) => {
  await goOffline(page, stage);
  for (let n = 0; n < 3; n++) await captureSingle(page, scanner, tubeCode(110 + n), personAt(20 + n));
  await goOnline(page, stage);
  await expect(page.getByRole('button', { name: /Đã gửi hết/ })).toBeVisible({ timeout: 30_000 });
  const rows = await stage.database.ask('select code from tube where code = any($1) order by code', [
    [110, 111, 112].map(tubeCode),
  ]);
  expect(rows.map(({ code }) => code)).toEqual([110, 111, 112].map(tubeCode));
});
