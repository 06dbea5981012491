import { expect, test } from 'vitest';
import { listedPerson } from './person.ts';

test.each([
  [{ name: '?' }, 'name'],
  [{ name: 'Lê Mẫu', birth: '1990-02-30' }, 'birth'],
  [{ name: 'Lê Mẫu', phone: 'không có' }, 'phone'],
  [{ name: 'Lê Mẫu', group: ' \u200b ' }, 'group'],
])('a row that the screen would not send is refused with its field', (person, field) => {
  expect(listedPerson.safeParse(person).error?.issues[0]?.path).toEqual([field]);
});

test('texts are stored in one form', () => {
  expect(listedPerson.parse({ name: ' Lê  Thử '.normalize('NFD'), group: 'Tổ  1 ' })).toEqual({
    name: 'Lê Thử',
    group: 'Tổ 1',
  });
});
