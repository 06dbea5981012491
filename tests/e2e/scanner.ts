import type { CDPSession, Page } from '@playwright/test';

/** A keyboard scanner in front of a page: real key events, a few milliseconds apart by their own clock, however busy the machine is. */
export interface Scanner {
  /** Types a code and the Enter behind it. */
  scan(text: string, suffix?: 'Enter' | 'Tab' | 'none'): Promise<void>;
}

/** Milliseconds between two keys; common scanners send one every 4 to 20. */
const gapMs = 8;

export async function plugScanner(page: Page): Promise<Scanner> {
  const wire = await page.context().newCDPSession(page);
  return {
    scan: async (text, suffix = 'Enter') => {
      let at = Date.now();
      const keys = [...text, ...(suffix === 'none' ? [] : [suffix])];
      for (const key of keys) await press(wire, key, (at += gapMs) / 1000);
    },
  };
}

const codes: Readonly<Record<string, number>> = { Enter: 13, Tab: 9 };

async function press(wire: CDPSession, key: string, timestamp: number): Promise<void> {
  const named = codes[key];
  const character = named === undefined ? key : key === 'Enter' ? '\r' : undefined;
  const event = {
    key,
    code: named === undefined ? '' : key,
    windowsVirtualKeyCode: named ?? 0,
    timestamp,
  };
  await wire.send('Input.dispatchKeyEvent', {
    type: character ? 'keyDown' : 'rawKeyDown',
    ...event,
    ...(character && { text: character }),
  });
  await wire.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
}
