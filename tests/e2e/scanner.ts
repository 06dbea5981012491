import type { CDPSession, Page } from '@playwright/test';

/** A keyboard scanner in front of a page: real key events, a few milliseconds apart by their own clock, however busy the machine is. */
export interface Scanner {
  /** Types a code and the Enter behind it. */
  scan(text: string, suffix?: 'Enter' | 'Tab' | 'none'): Promise<void>;
  /** The same with Unikey on: it takes letters back and types others. */
  scanThroughTelex(text: string): Promise<void>;
}

/** Milliseconds between two keys; common scanners send one every 4 to 20. */
const gapMs = 8;

export async function plugScanner(page: Page): Promise<Scanner> {
  const wire = await page.context().newCDPSession(page);
  // Sent without waiting for each other, as a scanner does not wait for the page either.
  const type = async (keys: readonly string[]) => {
    const begun = Date.now();
    await Promise.all(keys.map((key, n) => press(wire, key, (begun + n * gapMs) / 1000)));
  };
  return {
    scan: (text, suffix = 'Enter') => type([...text, ...(suffix === 'none' ? [] : [suffix])]),
    scanThroughTelex: (text) => type([...[...text].flatMap(asTelexTypes), 'Enter']),
  };
}

/** Telex takes a doubled character back and types another one: `ee` becomes `ê`. */
function asTelexTypes(character: string, place: number, all: readonly string[]): string[] {
  return character === all[place - 1] ? ['Backspace', 'ê'] : [character];
}

const codes: Readonly<Record<string, number>> = { Enter: 13, Tab: 9, Backspace: 8 };

async function press(wire: CDPSession, key: string, timestamp: number): Promise<void> {
  const named = codes[key];
  const event = { key, code: named ? key : '', windowsVirtualKeyCode: named ?? 0, timestamp };
  const text = key === 'Enter' ? '\r' : named ? undefined : key;
  await Promise.all([
    wire.send('Input.dispatchKeyEvent', {
      type: text ? 'keyDown' : 'rawKeyDown',
      ...event,
      ...(text && { text }),
    }),
    wire.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event }),
  ]);
}
