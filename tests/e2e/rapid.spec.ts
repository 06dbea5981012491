import AxeBuilder from '@axe-core/playwright';
import { type Command, formatOwnCode } from '@mauxn/domain';
import type { Page } from '@playwright/test';
import { tubeCode } from '../world/world.ts';
import { logIn, openScreen } from './journey/desk.ts';
import { expectSaid, goOffline, goOnline, setUpDevice } from './journey/field.ts';
import { journeyPeople } from './journey/people.ts';
import { plugScanner, type Scanner } from './scanner.ts';
import { expect, test } from './test.ts';

/** No other journey takes this one. */
const pcrTube = tubeCode(7_000);
const label = tubeCode(7_001);

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

const command = (scanner: Scanner, name: Command) =>
  scanner.scan(formatOwnCode({ kind: 'command', command: name }));

test('rapid tests: timers over a reload, early, positive with its tube, late; sent and read at the desk', async ({
  page,
  stage,
  browser,
}) => {
  test.setTimeout(180_000);
  const [early, positive, late] = journeyPeople();
  if (!early || !positive || !late) throw new Error('The journey needs people.');
  const timer = (name: string) => page.getByRole('button', { name });
  await page.clock.install();
  await setUpDevice(page, stage);
  await goOffline(page, stage);
  const scanner = await plugScanner(page);

  await test.step('three tests are started, one scan and no tap each; the middle cassette has a label', async () => {
    await page.getByRole('link', { name: 'Test nhanh' }).click();
    await scanner.scan(early.payload);
    await expectSaid(page, 'Đã bắt đầu test');
    await scanner.scan(label);
    await expectSaid(page, 'Đã nhận mã kit', label);
    await scanner.scan(positive.payload);
    await expect(page.getByText('Đang chạy: 2')).toBeVisible();
    await scanner.scan(late.payload);
    await expect(page.getByText('Đang chạy: 3')).toBeVisible();
    await expect(timer(label)).toContainText('Đang chờ');
    await expectAccessible(page);
  });

  await test.step('the timers survive a reload without network', async () => {
    await page.clock.fastForward('05:00');
    await page.reload();
    await expect(page.getByText('Đang chạy: 3')).toBeVisible();
    await expect(page.getByRole('button', { name: label }).getByText(/^(09|10):\d\d$/)).toBeVisible();
  });

  await test.step('too early is asked once more and marked', async () => {
    const again = await plugScanner(page);
    await again.scan(early.payload);
    await command(again, 'negative');
    await expectSaid(page, 'Còn sớm 10 phút');
    await expectAccessible(page);
    await command(again, 'negative');
    await expectSaid(page, 'Đã ghi: ÂM TÍNH');
    await expect(page.getByText('Đọc sớm', { exact: true })).toBeVisible();
  });

  await test.step('positive in time: the scan of a tube is the yes, and the tube is saved with the person', async () => {
    await page.clock.fastForward('11:00');
    const again = await plugScanner(page);
    await expect(timer(label)).toContainText('Đọc được rồi');
    await again.scan(label);
    await command(again, 'positive');
    await expectSaid(page, 'Đã ghi: DƯƠNG TÍNH');
    await expect(page.getByText(/^Lấy mẫu RT-PCR cho .+\?$/)).toBeVisible();
    await expectAccessible(page);
    await again.scan(pcrTube);
    await expectSaid(page, 'Đã lưu', pcrTube);
    await expect(page.getByRole('link', { name: /Test nhanh: 1 đọc được/ })).toBeVisible();
  });

  await test.step('late is marked, without a tap', async () => {
    await page.getByRole('link', { name: /Test nhanh/ }).click();
    await page.clock.fastForward('20:00');
    const again = await plugScanner(page);
    await expect(page.getByText('Quá giờ')).toBeVisible();
    await again.scan(late.payload);
    await command(again, 'negative');
    await expectSaid(page, 'Đã ghi: ÂM TÍNH');
    await expect(page.getByText('Đọc muộn', { exact: true })).toBeVisible();
  });

  await test.step('network on; the link of the tube is in the state', async () => {
    await goOnline(page, stage);
    await expect(async () => {
      await page.clock.fastForward('00:10');
      await expect(page.getByRole('button', { name: /Đã gửi hết/ })).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 30_000 });
    const rows = await stage.database.ask(
      `select t.result, t.timing, tube.code from rapid_test t left join tube on tube.rapid = t.id
       order by t.started_at`,
    );
    expect(rows).toEqual([
      { result: 'negative', timing: 'early', code: null },
      { result: 'positive', timing: 'in-time', code: pcrTube },
      { result: 'negative', timing: 'late', code: null },
    ]);
  });

  await test.step('the close of the shift counts them', async () => {
    await page.goto(`${stage.fieldUrl}/shift`);
    await expect(page.getByText('Mọi test đã được đọc.')).toBeVisible();
    await expect(page.getByText('2 test đọc sớm hoặc muộn.')).toBeVisible();
  });

  await test.step('the site lead and the station read them at the desk', async () => {
    for (const login of ['truongdiem', 'tramyte']) {
      const desk = await (await browser.newContext()).newPage();
      await logIn(desk, stage, login);
      await openScreen(desk, /Test nhanh/);
      const row = desk.getByRole('row', { name: pcrTube });
      await expect(row).toContainText('DƯƠNG TÍNH');
      await expect(desk.getByRole('row', { name: 'Đọc muộn' })).toHaveCount(1);
      await expectAccessible(desk);
      await desk.context().close();
    }
  });
});
