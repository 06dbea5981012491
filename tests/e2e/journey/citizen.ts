import { expect, type Page } from '@playwright/test';
import type { Citizen } from '../../world/people.ts';
import type { Stage } from '../stage.ts';

/** The link of the newest message to this person's phone. */
export function linkFor(stage: Stage, person: Citizen): string | undefined {
  const message = stage.messages().findLast(({ to }) => to === person.phone);
  return message && /https?:\/\/\S+$/.exec(message.text)?.[0];
}

export async function waitForLink(stage: Stage, person: Citizen): Promise<string> {
  await expect.poll(() => linkFor(stage, person), { timeout: 20_000 }).toBeDefined();
  return linkFor(stage, person) ?? '';
}

/** Answers what only the person knows. */
export async function openResult(page: Page, link: string, person: Citizen): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Năm sinh').fill(person.birth.slice(0, 4));
  await page.getByLabel(/4 số cuối/).fill(person.phone.slice(-4));
  await page.getByRole('button', { name: 'Xem kết quả' }).click();
}
