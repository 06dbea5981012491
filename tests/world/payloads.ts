import { foldName } from '@mauxn/domain';
import type { Citizen } from './people.ts';

/**
 * The text of every code that a person may show, as the parsers of `packages/domain/src/identity` read it: CCCD (7 fields), căn cước
 * (11 fields), the unified QR as it was deployed, masked, and by proxy, and the BHYT card old and new.
 */
export const payloadOf = {
  'cccd-7': (person) => cardFields(person, person.oldNumber).join('|'),
  'can-cuoc-11': (person) => [...cardFields(person, ''), '', '', '', ''].join('|'),
  unified: (person) => unified(person.idNumber, person, person.birth, '0', ''),
  'unified-masked': (person) =>
    unified(`******${person.idNumber.slice(6)}`, person, `${person.birth.slice(0, 4)}-**-**`, '0', ''),
  'unified-by-proxy': (person) => unified('', person, person.birth, '1', '160000000000000001'),
  'bhyt-old': (person) =>
    [
      `DN499${person.insurance}`,
      hex(person.name),
      slashed(person.birth),
      sexDigit(person),
      hex(person.address),
      '99 - 001',
      '01/01/2026',
      '31/12/2026',
      '15/12/2025',
      '99900000000001',
      '-',
      '4',
      '-',
      checkText,
      '$',
    ].join('|'),
  'bhyt-new': (person) =>
    [
      person.insurance,
      hex(person.name),
      slashed(person.birth),
      sexDigit(person),
      '-',
      '99 - 001',
      '01/07/2026',
      '-',
      '31/07/2026',
      '99990000000002',
      '-',
      '4',
      ' 01/10/2027',
      checkText,
      '4',
      hex('Tỉnh Mẫu'),
      '$',
    ].join('|'),
} as const satisfies Record<string, (person: Citizen) => string>;

export type PayloadFormat = keyof typeof payloadOf;

const checkText = '0123456789abcdef-0102';

function cardFields({ idNumber, name, birth, sex, address }: Citizen, oldNumber: string): readonly string[] {
  const [year, month, day] = birth.split('-');
  return [
    idNumber,
    oldNumber,
    name,
    `${day}${month}${year}`,
    sex === 'male' ? 'Nam' : 'Nữ',
    address,
    '15042026',
  ];
}

/** EXT holds proxy, sex, `00`, nothing, phone: the shape that apps really produced. */
function unified(number: string, person: Citizen, birth: string, declared: string, proxy: string): string {
  const ext = [proxy, sexDigit(person), '00', '', person.phone].join('<');
  return [number, foldName(person.name), birth, declared, person.qid, ext].join('|');
}

function sexDigit({ sex }: Citizen): string {
  return sex === 'male' ? '1' : '2';
}

function slashed(birth: string): string {
  return birth.split('-').reverse().join('/');
}

function hex(text: string): string {
  return Buffer.from(text, 'utf8').toString('hex');
}
