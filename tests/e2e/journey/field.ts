import { expect, type Page } from '@playwright/test';
import type { Scanner } from '../scanner.ts';
import { password, type Stage } from '../stage.ts';
import type { Shown } from './people.ts';

/** First visit with a network: log in, name the device, open a shift, and wait until the page works without one. */
export async function setUpDevice(page: Page, stage: Stage, login = stage.nextSampler()): Promise<void> {
  await page.goto(stage.fieldUrl);
  await page.getByLabel('Tên đăng nhập').fill(login);
  await page.getByLabel('Mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByLabel('Tên máy').fill('Máy tính bảng 1');
  await page.getByRole('button', { name: 'Đăng ký máy' }).click();
  await page.getByRole('button', { name: 'Mở ca' }).click();
  await expect(page.getByText('Sẵn sàng quét')).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

/** The cable is out and the browser knows it. */
export async function goOffline(page: Page, stage: Stage): Promise<void> {
  await stage.cable.unplug();
  await page.context().setOffline(true);
}

export async function goOnline(page: Page, stage: Stage): Promise<void> {
  await stage.cable.plug();
  await page.context().setOffline(false);
}

/** What a scan must be answered with, as it is read aloud. */
export async function expectSaid(page: Page, ...words: readonly string[]): Promise<void> {
  await expect(page.getByRole('alert').filter({ hasText: words.join('. ') })).toBeAttached();
}

export async function chooseMode(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('group', { name: 'Kiểu mẫu' }).getByRole('button', { name }).click();
}

/** Tube, person, saved: two scans and no tap. */
export async function captureSingle(page: Page, scanner: Scanner, code: string, shown: Shown): Promise<void> {
  await chooseMode(page, /^Mẫu đơn/);
  await scanner.scan(code);
  await expectSaid(page, 'Đã mở ống', code);
  await scanner.scan(shown.payload);
  await expectSaid(page, 'Đã lưu', code);
}

export async function openPool(page: Page, scanner: Scanner, code: string): Promise<void> {
  await chooseMode(page, /^Mẫu gộp/);
  await scanner.scan(code);
  await expectSaid(page, 'Đã mở ống', code);
}

/** Adds people to the open pool; the one who fills it saves it. */
export async function addToPool(page: Page, scanner: Scanner, people: readonly Shown[]): Promise<void> {
  for (const { payload } of people) {
    await scanner.scan(payload);
    await expect(page.getByRole('alert').filter({ hasText: /Đã thêm|Đã lưu/ })).toBeAttached();
  }
}
