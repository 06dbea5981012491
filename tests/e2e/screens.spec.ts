import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { logIn } from './journey/desk.ts';
import { setUpDevice } from './journey/field.ts';
import { expect, test } from './test.ts';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test('every screen of the field app is accessible', async ({ page, stage }) => {
  await page.goto(stage.fieldUrl);
  await expect(page.getByLabel('Tên đăng nhập')).toBeVisible();
  await expectAccessible(page);
  await setUpDevice(page, stage);
  await expectAccessible(page);
  for (const path of ['/outbox', '/settings', '/rapid', '/shift']) {
    await page.goto(stage.fieldUrl + path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
  }
});

const roles = [
  ['xetnghiem1', ['/lab/reception', '/lab/entry', '/lab/released']],
  ['duyet1', ['/lab/review', '/lab/release']],
  ['tramyte', ['/recalls', '/rapid']],
  ['truongdiem', ['/site/rapid', '/registrations']],
  ['quanly', ['/registrations']],
  ['quantri', ['/units', '/sites', '/labs', '/staff']],
] as const;

for (const [login, paths] of roles) {
  test(`every screen of ${login} at the desk is accessible`, async ({ page, stage }) => {
    await logIn(page, stage, login);
    for (const path of paths) {
      await page.goto(stage.deskUrl + path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByText('Đang tải')).toHaveCount(0);
      await expectAccessible(page);
    }
  });
}

test('the citizen’s first page is accessible on a phone', async ({ browser, stage }) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(`${stage.citizenUrl}/kq/${'x'.repeat(22)}`);
  await expect(page.getByLabel('Năm sinh')).toBeVisible();
  await expectAccessible(page);
  await context.close();
});
