import type { Browser, Page } from '@playwright/test';
import { launchBrowser } from '../bench/browser.ts';
import type { Film } from './film.ts';

/** A browser whose only camera plays the film, and that lets every page use it. */
export function launchWithFilm({ file }: Film): Promise<Browser> {
  return launchBrowser([
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${file}`,
  ]);
}

/** Opens the camera of the capture screen, by its key; the film begins. */
export async function openCamera(page: Page): Promise<void> {
  await page.keyboard.press('F4');
  await page.getByText('Đưa mã vào khung').waitFor();
}
