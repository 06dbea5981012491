import { expect, type Page } from '@playwright/test';
import type { Scanner } from '../scanner.ts';
import { password, type Stage } from '../stage.ts';

export async function logIn(page: Page, stage: Stage, login: string): Promise<void> {
  await page.goto(stage.deskUrl);
  await page.getByLabel('Tên đăng nhập').fill(login);
  await page.getByLabel('Mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.getByRole('navigation')).toBeVisible();
}

export async function openScreen(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name }).click();
  // The screen before hears no scan any more, this one does from here on.
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** Receives a tube by its scan alone. */
export async function receive(page: Page, scanner: Scanner, code: string, word: string): Promise<void> {
  await scanner.scan(code);
  await expect(page.getByRole('alert').filter({ hasText: `${word}. ${code}` })).toBeAttached();
}

/** The scan brings the row, a key chooses the result, Enter saves it. */
export async function enterResult(page: Page, scanner: Scanner, code: string, key: '1' | '2'): Promise<void> {
  await scanner.scan(code);
  await expect(page.getByRole('row', { name: code })).toHaveAttribute('data-active', '');
  await page.keyboard.press(key);
  await expect(page.getByRole('row', { name: code })).toContainText(key === '1' ? 'ÂM TÍNH' : 'DƯƠNG TÍNH', {
    ignoreCase: true,
  });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: `Đã lưu ${code}` })).toBeAttached();
}

/** Chooses these tubes of the list that is open. */
export async function chooseTubes(page: Page, codes: readonly string[]): Promise<void> {
  for (const code of codes) await page.getByRole('checkbox', { name: new RegExp(code) }).check();
}
