import { expect, test } from 'vitest';
import { createWedge, type Key, type Wedge, type WedgeEvent } from './wedge.ts';

const card = '099090000001||Nguyễn Văn Mẫu|15031990|Nam|Số 1, Phường Mẫu|01072021';
const whole = () => true;

function key(name: string, at: number, more: Partial<Key> = {}): Key {
  return { key: name, at, repeat: false, ctrl: false, alt: false, composing: false, ...more };
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
  const wedge = createWedge((text) => text === card);
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
