import { expect, test } from 'vitest';
import type { Person, PersonSource } from './person.ts';
import { personSources } from './person.ts';
import { defaultTubePattern, readScan } from './scan.ts';
import { formatSlipCode, readSlipCode } from './slip-code.ts';

const id = '0AZ7K9QXVT';
const typed: Person = {
  name: 'Nguyễn Thị Mẫu',
  birth: '1990-02',
  sex: 'female',
  phone: '0900000001',
  idNumber: '099190000002',
  address: 'Số 1, Phường Mẫu',
  source: 'typed',
};
const whole = `MXN1:S:${id}|Nguyễn Thị Mẫu|1990-02|2|0900000001|099190000002|Số 1, Phường Mẫu|TTTTTT|`;
const scan = (text: string) => readScan(text, defaultTubePattern);

test('a slip without a person is its id', () => {
  expect(formatSlipCode({ id })).toBe(`MXN1:S:${id}`);
  expect(scan(`mxn1:s:${id.toLowerCase()}`)).toEqual({ kind: 'slip', id });
});

test('a slip with a person carries them, each field with where it is from', () => {
  expect(formatSlipCode({ id, person: typed })).toMatch(
    new RegExp(`^${whole.replaceAll('|', '\\|')}[0-9A-Z]{4}$`, 'u'),
  );
  expect(scan(formatSlipCode({ id, person: typed }))).toEqual({ kind: 'slip', id, person: typed });
  const card: Person = {
    name: 'Trần Văn Thử',
    birth: '1985',
    phone: '0900000002',
    source: 'cccd',
    fieldSources: { phone: 'typed' },
  };
  expect(formatSlipCode({ id, person: card })).toContain('|CC-T--|');
  expect(scan(formatSlipCode({ id, person: card }))).toEqual({ kind: 'slip', id, person: card });
});

test('a bar inside a value is written as a stroke', () => {
  const odd = { ...typed, address: 'Nhà 1|2' };
  expect(scan(formatSlipCode({ id, person: odd }))).toMatchObject({ person: { address: 'Nhà 1/2' } });
});

test('Caps Lock on the scanner: the code is read and the name gets its usual form', () => {
  const turned = Array.from(formatSlipCode({ id, person: typed }), (letter) =>
    letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase(),
  ).join('');
  expect(turned.startsWith('mxn1:s:')).toBe(true);
  expect(scan(turned)).toMatchObject({
    kind: 'slip',
    id,
    person: { name: 'Nguyễn Thị Mẫu', birth: '1990-02' },
  });
});

const good = formatSlipCode({ id, person: typed });

test('wherever it is cut, nothing wrong is read', () => {
  for (let end = 'MXN1:S:'.length; end < good.length; end++) {
    const text = good.slice(0, end);
    // Cut before its first field it is a slip without a person, which is true as well.
    if (end === `MXN1:S:${id}`.length) expect(readSlipCode(text)).toEqual({ ok: true, value: { id } });
    else expect([end, readSlipCode(text)]).toEqual([end, { ok: false, error: 'cut' }]);
  }
});

test.each([
  ['a letter of the name', good.replace('Nguyễn', 'Nguyển'), 'unreadable'],
  ['a digit of the phone', good.replace('0900000001', '0900000011'), 'unreadable'],
  ['two slips in one go', good + good, 'unreadable'],
  ['an input method in the id', good.replace('0AZ7', '0Ă7'), 'input-method'],
  [
    'an input method in the tail',
    good.replace('|TTTTTT|', '|TTTTT̃T|').normalize('NFC').replace('|TTTTT', '|TTẤTT'),
    'input-method',
  ],
  ['a character set guessed wrong', good.replace('ễ', '廙'), 'charset'],
  ['another length of id', `MXN1:S:${id}AA`, 'unknown-own-code'],
])('%s is seen', (_what, text, cause) => {
  expect(scan(text)).toEqual({ kind: 'damaged', cause });
});

test('UTF-8 that a scanner sent byte by byte is put right', () => {
  const bytes = encodeURIComponent(good).replace(/%([0-9A-F]{2})/gu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  expect(scan(bytes)).toEqual({ kind: 'slip', id, person: typed });
});

/** Numerical Recipes' generator: the same people on every run and machine. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const letters = ['ễ', 'Đ', 'ặ', 'n', 'h', ' ', "'", '|', '/', '-', 'ហ', '0', '.', ',', '"', '\\', '%'];

test('2,000 people come back as they were', () => {
  const random = generator(11);
  const pick = <Value>(values: readonly Value[]) => values[random(values.length)] as Value;
  const text = (most: number) =>
    Array.from({ length: 1 + random(most) }, () => pick(letters))
      .join('')
      .replace(/\s+/gu, ' ')
      .trim() || 'x';
  const maybe = (value: () => string) => (random(3) > 0 ? value() : undefined);
  for (let n = 0; n < 2_000; n++) {
    const source = pick(personSources);
    const person: Person = {
      name: text(30),
      birth: maybe(() => pick(['1990', '1990-12', '1990-12-31'])),
      sex: pick(['male', 'female', undefined]),
      phone: maybe(() => '0900000001'),
      idNumber: maybe(() => pick(['099090000001', 'C01X00T4K'])),
      address: maybe(() => text(60)),
      source,
      ...(random(2) === 0 && { fieldSources: { birth: pick(personSources) } }),
    };
    const back = scan(formatSlipCode({ id, person }));
    if (back.kind !== 'slip' || !back.person) throw new Error(JSON.stringify({ person, back }));
    expect(factsOf(back.person)).toEqual(factsOf(person));
  }
});

function factsOf(person: Person) {
  const fields = ['name', 'birth', 'sex', 'phone', 'idNumber', 'address'] as const;
  return fields.flatMap((field): readonly (readonly [string, string, PersonSource])[] => {
    const value = person[field]?.replaceAll('|', '/');
    return value ? [[field, value, person.fieldSources?.[field] ?? person.source]] : [];
  });
}
