import { expect, test } from 'vitest';
import { defaultTubePattern, readScan, type Scan } from './scan.ts';
import { asLatin1, vectors } from './test-vectors.ts';

const kinds: readonly Scan['kind'][] = [
  'tube',
  'person',
  'wrong-kind',
  'damaged',
  'badge',
  'box',
  'slip',
  'command',
  'opaque',
];

const controls = ['\u0000', '\u0085', '\uFFFD', '\ud800', '\udc00', '\u202E', '\r\n', '\u0301'];
const marks = ['|', '||', '<', '$', '*', '%', '%zz', 'MXN1:', 'MXN1:C:', 'HC1:', 'https://', '000201'];
const words = ['Ê', 'đ', 'Ã', '廙', '😀', '__proto__', 'constructor', '099090000001', 'Nam', 'Nữ', '0'];
const scripts = [
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  "'; drop table tube; --",
  '{{constructor.constructor("alert(1)")()}}',
  '../../etc/passwd',
  'tel:0900000001',
  'otpauth://totp/x',
];
const turns = ['\u202E', '\u2066', '\u200F', '\u061C', 'שלום', 'مرحبا', '\u200B', '\uFEFF'];
const texts = Object.values(vectors);
const long = ['1990-**-**', '31/02/1990', 'A'.repeat(900), '9'.repeat(900), '|'.repeat(900), '<'.repeat(900)];
/** What keeps a pattern busy that tries every way to cut it. */
const bombs = ['A'.repeat(63), '0'.repeat(63), `${'A1-'.repeat(20)}!`, `${'a'.repeat(62)}!`];
const scraps = [
  ...texts,
  ...texts.map(asLatin1),
  ...controls,
  ...marks,
  ...words,
  ...scripts,
  ...turns,
  ...long,
  ...bombs,
];

/** Numerical Recipes' generator: the same payloads on every run and machine. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function hostile(random: (below: number) => number): string {
  const pieces = Array.from({ length: 1 + random(5) }, () => {
    const scrap = scraps[random(scraps.length)] ?? '';
    const start = random(3) === 0 ? random(scrap.length + 1) : 0;
    return scrap.slice(start, random(3) === 0 ? start + random(scrap.length + 1) : undefined);
  });
  const text = pieces.join('');
  const at = random(text.length + 1);
  return random(2) === 0
    ? text
    : text.slice(0, at) + String.fromCharCode(random(0x10000)) + text.slice(at + 1);
}

test('ten thousand hostile payloads all get an answer, and no person comes out damaged', () => {
  const random = generator(20261121);
  const seen = new Set<string>();
  for (let round = 0; round < 10_000; round += 1) {
    const raw = hostile(random);
    const scan = readScan(raw, defaultTubePattern);
    seen.add(scan.kind);
    expect(kinds).toContain(scan.kind);
    const kept = JSON.stringify(scan);
    expect(kept.isWellFormed() && !/\\u0000|\\ud[89a-f]|\uFFFD/u.test(kept)).toBe(true);
    if (scan.kind === 'person') {
      expect(scan.person.name).toMatch(/^\p{L}[\p{L}\p{M} '’.-]+$/u);
      expect(scan.person.idNumber ?? '').not.toContain('*');
    }
  }
  // The generator must reach the interesting places, otherwise the test proves nothing.
  for (const kind of ['tube', 'person', 'wrong-kind', 'damaged', 'opaque']) expect(seen).toContain(kind);
}, 60_000);

test('one damaged character above ASCII never lets an insurance or unified code through', () => {
  for (const text of [vectors.insurance, vectors.insuranceNew, vectors.unified, vectors.unifiedInsured]) {
    for (let at = 0; at < text.length; at += 1) {
      const scan = readScan(`${text.slice(0, at)}Ê${text.slice(at + 1)}`, defaultTubePattern);
      expect([at, scan.kind]).not.toEqual([at, 'person']);
    }
  }
});

test('no pattern of a site can be kept busy by what is scanned', () => {
  const patterns = ['^([A-Z]+-?)+$', '(A|AA)+', String.raw`(\d|[0-9])+X`, '(A*)*B', '^(?:[A-Z0-9]+-?)*$'];
  // Any of them, left alone, would need years.
  for (const source of patterns) {
    const pattern = new RegExp(source, 'u');
    for (const bomb of bombs) expect(kinds).toContain(readScan(bomb, pattern).kind);
  }
  expect(readScan('MX210001', new RegExp(patterns[0] ?? '', 'u')).kind).toBe('tube');
});
