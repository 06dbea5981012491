import { type Browser, chromium } from '@playwright/test';
import { findChromium } from '../../infra/chromium.ts';

/** The browser of the benches: the machine's own Chromium. */
export function launchBrowser(args: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...args],
  });
}
