import { expect, test } from 'vitest';
import { fitPerson } from './fit-person.ts';

test('a field that the wire would refuse is kept as text instead of stopping the tube', () => {
  const fitted = fitPerson({
    name: 'Nguyễn Văn Mẫu',
    phone: 'không có',
    birth: '1990',
    source: 'unified-qr',
  });
  expect(fitted).toMatchObject({ name: 'Nguyễn Văn Mẫu', birth: '1990', source: 'unified-qr' });
  expect(fitted.phone).toBeUndefined();
  expect(fitted.opaque).toBe('phone: "không có"');
});

test('a person who fits is left alone', () => {
  const person = { name: 'Trần Thị Mẫu', phone: '0900000001', source: 'typed' } as const;
  expect(fitPerson(person)).toBe(person);
});
