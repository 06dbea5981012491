import type { CDPSession, Page } from '@playwright/test';
import { edit, type InputMethod } from './input-method.ts';
import { usKey } from './us-keys.ts';

/** A keyboard scanner in front of a page: real key events, a few milliseconds apart by their own clock, however busy the machine is. */
export interface Scanner {
  /** Types a code and the Enter behind it. */
  scan(text: string, suffix?: 'Enter' | 'Tab' | 'none'): Promise<void>;
  /** Types codes without waiting for the page: so many milliseconds lie between the Enter of one and the next. */
  scanAll(texts: readonly string[], pauseMs: number): Promise<void>;
  /** Types single keys by their names. */
  press(keys: readonly string[]): Promise<void>;
  /** The same with Unikey on: it takes letters back and types others. */
  scanThroughTelex(text: string): Promise<void>;
  /** An input method of the system at work: it serves only a field that has the focus. */
  scanThroughComposition(text: string, method: InputMethod): Promise<void>;
  /** Android: the input method of a handheld writes into the focused field, without keys. */
  scanAsHandheld(text: string): Promise<void>;
}

/** Milliseconds between two keys; common scanners send one every 4 to 20. */
const gapMs = 8;

/** No hand is on the keyboard sooner than this after a scan, in ms. */
const handMs = 60;

interface Stroke {
  readonly key: string;
  /** Milliseconds after the stroke before. */
  readonly after: number;
}

export async function plugScanner(page: Page): Promise<Scanner> {
  const wire = await page.context().newCDPSession(page);
  // Sent without waiting for each other, as a scanner does not wait for the page either.
  const type = async (strokes: readonly Stroke[], start = Date.now(), goUp = true) => {
    let at = start;
    const sent = strokes.map(({ key, after }) => {
      at += after;
      return press(wire, key, at / 1000, goUp);
    });
    await Promise.all(sent);
    return at;
  };
  const strokes = (keys: readonly string[]) => keys.map((key) => ({ key, after: gapMs }));
  return {
    scan: async (text, suffix = 'Enter') => {
      const end = await type(strokes([...text, ...(suffix === 'none' ? [] : [suffix])]));
      // The keys are stamped ahead of the clock: a key by hand must not seem to come right behind them.
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, end + handMs - Date.now())));
    },
    scanAll: async (texts, pauseMs) => {
      let at = Date.now();
      for (const text of texts) {
        const [first, ...more] = [...text, 'Enter'];
        // Nobody listens to keys that go up, and half of the messages halve the time of a long queue.
        at = await type([{ key: first, after: pauseMs }, ...strokes(more)], at, false);
      }
    },
    press: async (keys) => void (await type(strokes(keys))),
    scanThroughTelex: async (text) => void (await type(strokes([...asUnikeyTypes(text), 'Enter']))),
    scanThroughComposition: (text, method) => compose(wire, text, method),
    scanAsHandheld: async (text) => {
      for (const character of text) {
        await press(wire, 'Unidentified', Date.now() / 1000);
        await wire.send('Input.insertText', { text: character });
      }
      await press(wire, 'Enter', Date.now() / 1000);
    },
  };
}

/** Unikey for Windows is a hook: it eats the key that changes a word, takes back what the change touches, and types it anew. */
function asUnikeyTypes(text: string): readonly string[] {
  let word = '';
  return [...text].flatMap((key) => {
    const next = edit(word, key, 'telex');
    const kept = commonLength(word, next);
    const isPlain = next === word + key;
    const keys = isPlain
      ? [key]
      : [...Array.from({ length: word.length - kept }, () => 'Backspace'), ...next.slice(kept)];
    word = /[a-z\d]/iu.test(key) ? next : '';
    return keys;
  });
}

function commonLength(one: string, other: string): number {
  const at = Array.from(one).findIndex((character, n) => character !== other[n]);
  return at < 0 ? one.length : at;
}

/** As ibus and the Windows text services deliver it: keys named Process, a composition that changes, and text at the word's end. */
async function compose(wire: CDPSession, text: string, method: InputMethod): Promise<void> {
  let word = '';
  const sent: Promise<unknown>[] = [];
  const commit = (more: string) => sent.push(wire.send('Input.insertText', { text: word + more }));
  let at = Date.now();
  for (const key of text) {
    at += gapMs;
    sent.push(press(wire, 'Process', at / 1000));
    if (/[a-z\d]/iu.test(key)) {
      word = edit(word, key, method);
      const place = { selectionStart: word.length, selectionEnd: word.length };
      sent.push(wire.send('Input.imeSetComposition', { text: word, ...place }));
    } else {
      commit(key);
      word = '';
    }
  }
  if (word !== '') commit('');
  sent.push(press(wire, 'Enter', (at + gapMs) / 1000));
  await Promise.all(sent);
  // What a hand presses next must come later, by the clock of the keys as well.
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, at + 200 - Date.now())));
}

const virtualKeys: Readonly<Record<string, number>> = {
  Enter: 13,
  Tab: 9,
  Backspace: 8,
  Process: 229,
  Unidentified: 229,
};
const [control, shift] = [2, 8];

/** How a keyboard sends what codes may hold beside characters. */
const typedAs: Readonly<Record<string, string>> = { '\r': 'Enter', '\n': 'Enter', '\t': 'Tab' };

async function press(wire: CDPSession, character: string, timestamp: number, goUp = true): Promise<void> {
  const key = typedAs[character] ?? character;
  const named = virtualKeys[key];
  const isSeparator = key === '\u001D';
  const { code, isShifted } = usKey(isSeparator ? ']' : key);
  const event = {
    key: isSeparator ? ']' : key,
    code: key === 'Process' ? 'KeyA' : code,
    windowsVirtualKeyCode: named ?? 0,
    modifiers: isSeparator ? control : isShifted ? shift : 0,
    timestamp,
  };
  const text = key === 'Enter' ? '\r' : named || isSeparator ? undefined : key;
  const type = text ? 'keyDown' : 'rawKeyDown';
  const down = wire.send('Input.dispatchKeyEvent', { type, ...event, ...(text && { text }) });
  const up = goUp && wire.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  await Promise.all([down, up]);
}
