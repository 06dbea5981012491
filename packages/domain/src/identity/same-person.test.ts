import { expect, test } from 'vitest';
import type { Person } from './person.ts';
import { samePerson } from './same-person.ts';

const base: Person = { name: 'Nguyễn Văn Thử', source: 'typed' };
const other: Person = { name: 'Trần Thị Mẫu', source: 'typed' };
const id = { idNumber: '099090000001' };
const phone = { phone: '0900000001' };
const birth = { birth: '1990-01-02' };
const year = { birth: '1990' };

test.each([
  ['ID and folded name', { ...base, ...id }, { ...base, ...id, name: 'NGUYEN VAN THU' }, 'sure'],
  [
    'name, birth date and phone',
    { ...base, ...birth, ...phone },
    { ...base, ...birth, phone: '+84900000001' },
    'sure',
  ],
  [
    'insurance, name and birth',
    { ...base, ...birth, insurance: '0000000002' },
    { ...base, ...birth, insurance: '0000000002' },
    'sure',
  ],
  ['QID, name and year', { ...base, ...year, qid: '16' }, { ...base, ...birth, qid: '16' }, 'sure'],
  ['name and birth date', { ...base, ...birth }, { ...base, ...birth }, 'likely'],
  ['name and phone', { ...base, ...phone }, { ...base, ...phone }, 'likely'],
  [
    'ID and name, but another birth date',
    { ...base, ...id, ...birth },
    { ...base, ...id, birth: '1991' },
    'likely',
  ],
  [
    'ID and name, but another sex',
    { ...base, ...id, sex: 'male' },
    { ...base, ...id, sex: 'female' },
    'likely',
  ],
  [
    'name, birth and phone, but another ID',
    { ...base, ...id, ...birth, ...phone },
    { ...base, ...birth, ...phone, idNumber: '099090000009' },
    'likely',
  ],
  [
    'ID and birth date, but another name',
    { ...base, ...id, ...birth },
    { ...other, ...id, ...birth },
    'likely',
  ],
  [
    'all numbers, but another name',
    { ...base, ...id, ...birth, ...phone, insurance: '0000000002' },
    { ...other, ...id, ...birth, ...phone, insurance: '0000000002' },
    'likely',
  ],
  ['ID and a name without its middle', { ...base, ...id }, { ...base, ...id, name: 'Nguyễn Thử' }, 'likely'],
  [
    'CMND and citizen number beside name and birth',
    { ...base, ...birth, ...id },
    { ...base, ...birth, idNumber: '099000001' },
    'likely',
  ],
  ['phone alone', { ...base, ...phone }, { ...other, ...phone }, 'no'],
  ['phone and birth date of twins', { ...base, ...phone, ...birth }, { ...other, ...phone, ...birth }, 'no'],
  ['ID alone, with another name', { ...base, ...id }, { ...other, ...id }, 'no'],
  ['name alone', base, base, 'no'],
  ['name and year', { ...base, ...year }, { ...base, ...year }, 'no'],
  [
    'name and birth date, but another ID',
    { ...base, ...birth, ...id },
    { ...base, ...birth, idNumber: '099090000009' },
    'no',
  ],
  ['family name only', { ...base, ...birth }, { ...base, ...birth, name: 'Nguyễn Mẫu' }, 'no'],
  [
    'a masked number counts for nothing',
    { ...base, idNumber: '******000001' },
    { ...base, idNumber: '******000001' },
    'no',
  ],
  ['no name and no phone', { name: '', source: 'typed' }, { name: '', phone: '', source: 'typed' }, 'no'],
] satisfies [string, Person, Person, string][])('%s', (_, one, two, sameness) => {
  expect(samePerson(one, two)).toBe(sameness);
  expect(samePerson(two, one)).toBe(sameness);
});
