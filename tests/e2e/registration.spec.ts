import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { tubeCode } from '../world/world.ts';
import { logIn } from './journey/desk.ts';
import { chooseMode, expectSaid, goOffline, goOnline, setUpDevice } from './journey/field.ts';
import { storedRows } from './saved-tubes.ts';
import { plugScanner } from './scanner.ts';
import { expect, test } from './test.ts';

const [first, second] = [tubeCode(700), tubeCode(701)];

/** As a company sends it: a title above, columns in its own order, a phone without its zero, a day that became a number, a fault. */
const file = `\ufeffDANH SÁCH NGƯỜI LAO ĐỘNG;;;;;
STT;Họ và tên;Ngày sinh;Số CCCD/CMND;Điện thoại;Đơn vị
1;Nguyễn Văn Thử;02/01/1990;099090000701;900000071;Tổ may 3
2;Lê Thị Thư;32875;;0900000072;Tổ may 4
3;Phạm Mẫu;31/02/1990;;;Tổ may 3
`;

test('a list is imported at the desk, found without network by two letters, and arrives with its source', async ({
  stage,
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const desk = await (await browser.newContext()).newPage();
  await test.step('the site lead imports the file: line by line first, then the good rows', async () => {
    await logIn(desk, stage, 'truongdiem');
    await openList(desk);
    await chooseFile(desk);
    await expect(desk.getByText('Ngày sinh không có thật: 31/02/1990.')).toBeVisible();
    await expect(desk.getByRole('row', { name: /Phạm Mẫu/ })).toContainText('5');
    await expectAccessible(desk);
    await desk.getByRole('button', { name: 'Đưa 2 người vào danh sách' }).click();
    await expect(desk.getByText('Đã đưa 2 người vào danh sách từ tệp cong-ty.csv')).toBeVisible();
    await expect(desk.getByText('2 người đăng ký trước')).toBeVisible();
  });
  await test.step('the same file again has nothing new', async () => {
    await desk.getByRole('button', { name: 'Chọn tệp khác' }).click();
    await chooseFile(desk);
    await expect(desk.getByText('Tệp này không có gì mới.')).toBeVisible();
  });
  await test.step('the device pulls it and loses its network', async () => {
    await setUpDevice(page, stage);
    await expect.poll(() => countOnDevice(page), { timeout: 20_000 }).toBe(2);
    await goOffline(page, stage);
    await page.reload();
    await expect(page.getByText('Sẵn sàng quét')).toBeVisible();
  });
  const scanner = await plugScanner(page);
  await test.step('two letters of the given name, arrow, Enter: saved', async () => {
    await chooseMode(page, /^Mẫu đơn/);
    await scanner.scan(first);
    await expectSaid(page, 'Đã mở ống', first);
    await page.keyboard.press('F2');
    const name = page.getByRole('combobox', { name: 'Họ và tên' });
    await name.pressSequentially('th', { delay: 60 });
    const rows = page.getByRole('option');
    await expect(rows).toHaveCount(2);
    await expectAccessible(page);
    await name.pressSequentially('ử', { delay: 60 });
    await expect(rows).toHaveText([/Nguyễn Văn Thử.*1990 · Tổ may 3/]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expectSaid(page, 'Đã lưu', first);
  });
  await test.step('the next tube says that this person was sampled today', async () => {
    await scanner.scan(second);
    await expectSaid(page, 'Đã mở ống', second);
    await page.keyboard.press('F2');
    await page.getByRole('combobox', { name: 'Họ và tên' }).pressSequentially('0071', { delay: 60 });
    await expect(page.getByRole('option', { name: /Nguyễn Văn Thử/ })).toContainText(first);
    await page.getByRole('combobox', { name: 'Họ và tên' }).fill('le thi th');
    await page.getByRole('option', { name: /Lê Thị Thư/ }).click();
    await expectSaid(page, 'Đã lưu', second);
  });
  await test.step('with the network both are at the service, with where they came from', async () => {
    await goOnline(page, stage);
    await expect(page.getByRole('button', { name: /Đã gửi hết/ })).toBeVisible({ timeout: 30_000 });
    const swabs = await stage.database.ask(
      `select swab.name, swab.phone, swab.birth, swab.source, r.group_name from swab
       join tube on tube.id = swab.tube join registration r on r.id = swab.registration
       where tube.code = any($1) order by tube.code`,
      [[first, second]],
    );
    const source = 'pre-registered';
    expect(swabs).toEqual([
      { name: 'Nguyễn Văn Thử', phone: '0900000071', birth: '1990-01-02', source, group_name: 'Tổ may 3' },
      { name: 'Lê Thị Thư', phone: '0900000072', birth: '1990-01-02', source, group_name: 'Tổ may 4' },
    ]);
  });
  await test.step('whoever is taken off the list leaves the device', async () => {
    await desk.getByRole('checkbox', { name: 'Chọn Lê Thị Thư' }).check();
    await desk.getByRole('button', { name: 'Bỏ 1 người' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Bỏ 1 người' }).click();
    await expect(desk.getByText('Đã bỏ 1 người khỏi danh sách')).toBeVisible();
    await page.reload();
    await expect.poll(() => countOnDevice(page), { timeout: 20_000 }).toBe(1);
  });
});

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

async function openList(desk: Page): Promise<void> {
  await desk.getByRole('navigation').getByRole('link', { name: 'Đăng ký trước' }).click();
  await expect(desk.getByLabel(/^Tệp danh sách/)).toBeVisible();
}

async function chooseFile(desk: Page): Promise<void> {
  const list = { name: 'cong-ty.csv', mimeType: 'text/csv', buffer: Buffer.from(file) };
  await desk.getByLabel(/^Tệp danh sách/).setInputFiles(list);
}

/** How many people of the lists the device holds. */
async function countOnDevice(page: Page): Promise<number> {
  return (await storedRows(page, 'registration')).length;
}
