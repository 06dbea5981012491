import { type Chance, chanceOf } from '../world/chance.ts';
import { payloadOf } from '../world/payloads.ts';
import { makePeople } from '../world/people.ts';

const scripts = [
  'javascript:location="https://example.org"',
  'data:text/html,<script>alert(1)</script>',
  'https://example.org/?a=<svg onload=alert(1)>',
  'http://127.0.0.1:1/',
  '<img src=x onerror=alert(1)>',
  '<form action=https://example.org><input name=a></form>',
  '"><script>document.title="x"</script>',
  "'; drop table tube; --",
  '{{constructor.constructor("alert(1)")()}}',
  // oxlint-disable-next-line no-template-curly-in-string
  '${alert(1)}',
  '../../etc/passwd',
  'tel:0900000001',
  'WIFI:S:x;T:WPA;P:y;;',
  'otpauth://totp/x?secret=y',
  '__proto__',
  'MXN1:C:<b>',
  'MXN1:B:../..',
];
const controls = ['\u0000', '\u0007', '\u001B[2J', '\u0085', '\u001D', '\r', '\n', '\t', '\u007F', '\u0004'];
const turns = ['\u202E', '\u2066', '\u200F', 'שלום', 'مرحبا', '\u200B', '\uFEFF', '\u0301'.repeat(40)];
const broken = ['\ud800', '\udc00', '\uFFFD', 'Ã¡Âº', 'Hu廙軟h', 'đđăđ̣âđăâêồ', 'Ê2056'];
const deep = ['|'.repeat(300), '<'.repeat(300), '|<'.repeat(200), '('.repeat(200), '%'.repeat(99)];
const bombs = ['A'.repeat(63), `${'A1-'.repeat(20)}!`, `${'0'.repeat(62)}!`, `${'a'.repeat(40)} `.repeat(9)];
const codes = ['9900000001', 'MX210001', 'ab123456', 'HN210001', '099090000001', 'MXN1:C:UNDO'];
const huge = ['9'.repeat(5_000), 'Nguyễn '.repeat(900), '🦠'.repeat(2_100)];

/** So many payloads that mean harm, of every kind, and the same ones for the same seed. */
export function hostilePayloads(count: number, seed: number): readonly string[] {
  const chance = chanceOf(seed);
  const real = makePeople(20).flatMap((person) => Object.values(payloadOf).map((write) => write(person)));
  const kinds = [scripts, controls, turns, broken, deep, bombs, codes, real];
  const scrap = () => cutOf(chance.pick(chance.pick(kinds)), chance);
  return Array.from({ length: count }, (_, n) => {
    if (n % 97 === 0) return chance.pick(huge);
    const text = Array.from({ length: 1 + chance.below(4) }, scrap).join('');
    const at = chance.below(text.length + 1);
    const spoilt = text.slice(0, at) + String.fromCharCode(chance.below(0x10000)) + text.slice(at + 1);
    return chance.below(2) === 0 ? text : spoilt;
  });
}

function cutOf(text: string, chance: Chance): string {
  if (chance.below(3) > 0) return text;
  const start = chance.below(text.length + 1);
  return text.slice(start, start + chance.below(text.length + 1));
}
