import type { Sex } from '@mauxn/domain';
import { type Chance, chanceOf } from './chance.ts';

/** Somebody who does not exist. ID numbers begin with 099, which no province has; phones end in two free digits. */
export interface Citizen {
  readonly name: string;
  /** `YYYY-MM-DD` */
  readonly birth: string;
  readonly sex: Sex;
  readonly idNumber: string;
  readonly oldNumber: string;
  readonly phone: string;
  /** Ten digits, as on new cards. */
  readonly insurance: string;
  readonly qid: string;
  readonly address: string;
}

/** The first `count` people of a seed: more of them never changes those before. */
export function makePeople(count: number, seed = 1): readonly Citizen[] {
  const chance = chanceOf(seed);
  return Array.from({ length: count }, (_, n) => makeCitizen(chance, n));
}

const families = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Phan',
  'Vũ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ma',
  'Nông',
];
const given = {
  male: {
    middle: ['Văn', 'Đức', 'Quốc', 'Hữu'],
    last: ['Thử', 'Mẫu', 'Dũng', 'Hải', 'Nghĩa', 'Quý', 'Tuấn', 'Việt'],
  },
  female: {
    middle: ['Thị', 'Ngọc', 'Thuỳ', 'Kim'],
    last: ['Ánh', 'Hằng', 'Lệ', 'Mỵ', 'Nguyệt', 'Phượng', 'Tuyết', 'Yến'],
  },
} as const satisfies Record<Sex, unknown>;
const hamlets = ['Thôn Thử', 'Thôn Đồng Mẫu', 'Tổ 2', 'Bản Nà Thử'];

function makeCitizen(chance: Chance, n: number): Citizen {
  const sex: Sex = chance.below(2) === 0 ? 'male' : 'female';
  const year = 1940 + chance.below(80);
  const [month, day] = [1 + chance.below(12), 1 + chance.below(28)].map((part) => digits(part, 2));
  const names = given[sex];
  return {
    name: `${chance.pick(families)} ${chance.pick(names.middle)} ${chance.pick(names.last)}`,
    birth: `${year}-${month}-${day}`,
    sex,
    // Digits 4 to 6: century and sex, then the year (Nghị định 137/2015).
    idNumber: `099${2 * (Math.floor(year / 100) - 19) + (sex === 'female' ? 1 : 0)}${digits(year % 100, 2)}${digits(n, 6)}`,
    oldNumber: `099${digits(n, 6)}`,
    phone: `09000000${digits(n % 100, 2)}`,
    insurance: `99${digits(n, 8)}`,
    qid: `16${digits(n, 16)}`,
    address: `${chance.pick(hamlets)}, Xã Mẫu ${1 + chance.below(4)}, Tỉnh Mẫu`,
  };
}

function digits(number: number, width: number): string {
  return String(number).padStart(width, '0');
}
