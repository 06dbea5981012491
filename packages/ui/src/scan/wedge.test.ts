import { expect, test } from 'vitest';
import type { Key } from './key-text.ts';
import { createWedge, type Wedge, type WedgeEvent } from './wedge.ts';

const card = '099090000001||Nguyễn Văn Mẫu|15031990|Nam|Số 1, Phường Mẫu|01072021';
const whole = () => 'whole' as const;

function key(name: string, at: number, more: Partial<Key> = {}): Key {
  const held = { repeat: false, shift: false, ctrl: false, alt: false, composing: false };
  return { key: name, code: '', at, ...held, ...more };
}

/** Types a text and says what the detector made of it, the idle time after it included. */
function type(wedge: Wedge, names: Iterable<string>, gapOf: (n: number) => number): WedgeEvent[] {
  const events: WedgeEvent[] = [];
  let at = 1_000;
  let n = 0;
  for (const name of names) {
    at += gapOf(n);
    n += 1;
    events.push(...wedge.feed(key(name, at)).events);
  }
  return [...events, ...wedge.idle().events];
}

for (const gap of [5, 10, 20, 45]) {
  test(`a scanner at ${gap} ms per key is read, with Enter, Tab or nothing behind it`, () => {
    for (const end of [['Enter'], ['Tab'], []]) {
      expect(type(createWedge(whole), [...card, ...end], () => gap)).toEqual([{ kind: 'scan', text: card }]);
    }
  });
}

test('hands are never taken for a scanner, not even quick ones or a held key', () => {
  const typed = type(createWedge(whole), [...'0990000001'], () => 140);
  const quick = [28, 73, 55, 61, 40, 70];
  const hasty = type(createWedge(whole), [...'MX2100012345'], (n) => quick[n % 6] ?? 60);
  const wedge = createWedge(whole);
  const held = Array.from({ length: 40 }, (_, n) => wedge.feed(key('a', n * 30, { repeat: n > 0 })).events);
  const kinds = [...typed, ...hasty, ...held.flat()].map(({ kind }) => kind);
  expect(kinds).not.toContain('scan');
  expect(typed).toEqual([...'0990000001'].map((one) => ({ kind: 'keys', keys: [one] })));
});

test('one key and Enter is a key and Enter, however fast', () => {
  expect(type(createWedge(whole), ['1', 'Enter'], () => 8)).toEqual([
    { kind: 'keys', keys: ['1'] },
    { kind: 'enter' },
  ]);
});

test('a key pressed by hand is given out once the pause is over, and not before', () => {
  const wedge = createWedge(whole);
  expect(wedge.feed(key('d', 1_000))).toEqual({ armed: false, events: [], waitMs: 121 });
  expect(wedge.idle().events).toEqual([{ kind: 'keys', keys: ['d'] }]);
});

test('arrows, shortcuts and Tab say nothing', () => {
  const wedge = createWedge(whole);
  const steps = [
    wedge.feed(key('ArrowDown', 10)),
    wedge.feed(key('c', 500, { ctrl: true })),
    wedge.feed(key('Tab', 900)),
    wedge.idle(),
  ];
  expect(steps.flatMap(({ events }) => events)).toEqual([]);
});

test('one late key in the middle of a scan does not cut it in two', () => {
  expect(type(createWedge(whole), card, (n) => (n === 50 ? 300 : 8))).toEqual([{ kind: 'scan', text: card }]);
});

test('an Enter in the middle of a code does not end it', () => {
  const wedge = createWedge((text) => (text === card ? 'whole' : 'part'));
  const names = [...card.slice(0, 40), 'Enter', ...card.slice(40), 'Enter'];
  expect(type(wedge, names, () => 8)).toEqual([{ kind: 'scan', text: card }]);
});

test('two scans one after the other stay two', () => {
  const names = [...'MX210001', 'Enter', ...card, 'Enter'];
  expect(type(createWedge(whole), names, () => 8)).toEqual([
    { kind: 'scan', text: 'MX210001' },
    { kind: 'scan', text: card },
  ]);
});

test('the input method at work is named: its own keys, or its Backspace', () => {
  const names = [...'HCMDD', 'Backspace', ...'21SA'];
  expect(type(createWedge(whole), names, () => 8)).toEqual([{ kind: 'input-method' }]);
  const process = Array.from({ length: 8 }, () => 'Process');
  expect(type(createWedge(whole), process, () => 8)).toEqual([{ kind: 'input-method' }]);
});

test('a group separator sent as Ctrl+] is kept, and so is a bar typed by AltGr', () => {
  const wedge = createWedge(whole);
  [...'MX210001'].forEach((name, n) => {
    wedge.feed(key(name, n * 8));
  });
  wedge.feed(key('Control', 64));
  wedge.feed(key(']', 68, { ctrl: true }));
  wedge.feed(key('|', 76, { ctrl: true, alt: true }));
  expect(wedge.feed(key('Enter', 84)).events).toEqual([{ kind: 'scan', text: 'MX210001\u001D|' }]);
});

test('an Enter right at the beginning of a code cuts nothing off either', () => {
  const wedge = createWedge((text) => (text === card ? 'whole' : 'part'));
  const names = [...card.slice(0, 4), 'Enter', ...card.slice(4), 'Enter'];
  expect(type(wedge, names, () => 8)).toEqual([{ kind: 'scan', text: card }]);
});

test('what comes right behind a scan is a second end mark, the rest of it, or the next scan, but no key of a hand', () => {
  const names = [...card, 'Enter', 'Enter', 'Tab', '2', '1', 'Enter', ...'MX210001', 'Enter'];
  expect(type(createWedge(whole), names, () => 8)).toEqual([
    { kind: 'scan', text: card },
    { kind: 'scan', text: 'MX210001' },
  ]);
});

test('the LF behind the CR opens no window of the browser: it is the scanner’s', () => {
  const wedge = createWedge(whole);
  let at = 0;
  for (const name of [...card, 'Enter']) wedge.feed(key(name, (at += 8)));
  const held = wedge.feed(key('x', at + 4));
  expect(held).toMatchObject({ armed: true });
  const alone = createWedge(whole);
  expect(alone.feed(key('j', 10, { ctrl: true }))).toEqual({ armed: false, events: [] });
});

test('a page that loses the keyboard in the middle of a scan says so; a key by hand is forgotten', () => {
  const wedge = createWedge(whole);
  for (const [n, name] of Array.from(card.slice(0, 30)).entries()) wedge.feed(key(name, n * 8));
  expect(wedge.drop().events).toEqual([{ kind: 'cut' }]);
  expect(wedge.feed(key('x', 9_000)).armed).toBe(false);
  expect(wedge.drop().events).toEqual([]);
});

test('a scanner that holds Alt all the time is read; Alt with a letter by hand says nothing', () => {
  const wedge = createWedge(whole);
  const steps = [...'MX210001', 'Enter'].map((name, n) => wedge.feed(key(name, n * 8, { alt: true })));
  expect(steps.flatMap(({ events }) => events)).toEqual([{ kind: 'scan', text: 'MX210001' }]);
  wedge.feed(key('f', 9_000, { alt: true }));
  expect(wedge.idle().events).toEqual([]);
});

test('keys that a busy machine holds back are waited for once more, unless the code is whole already', () => {
  const wedge = createWedge((text) => (text === card ? 'whole' : 'part'));
  const feed = (names: string, start: number) =>
    [...names].forEach((name, n) => {
      wedge.feed(key(name, start + n * 8));
    });
  feed(card.slice(0, 30), 0);
  expect(wedge.idle()).toMatchObject({ events: [], waitMs: 300 });
  feed(card.slice(30), 640);
  expect(wedge.idle().events).toEqual([{ kind: 'scan', text: card }]);
  feed(card.slice(0, 30), 9_000);
  wedge.idle();
  expect(wedge.idle().events).toEqual([{ kind: 'scan', text: card.slice(0, 30) }]);
});
