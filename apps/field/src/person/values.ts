import { type Person, type Sex, sexes } from '@mauxn/domain';

/** What stands in the boxes of the form, as it was typed. */
export type PersonValues = { readonly [box in Box]: string };
export type Box = (typeof boxes)[number];

export const boxes = [
  'name',
  'day',
  'month',
  'year',
  'phone',
  /** `none` when it is ticked. */
  'phoneNone',
  'idNumber',
  /** Empty for not known. */
  'sex',
  'address',
  'insurance',
] as const;

export const noValues: PersonValues = {
  name: '',
  day: '',
  month: '',
  year: '',
  phone: '',
  phoneNone: '',
  idNumber: '',
  sex: '',
  address: '',
  insurance: '',
};

/** Uncontrolled boxes are read where they are: by their names in the form. */
export function valuesOf(data: Pick<FormData, 'get'>): PersonValues {
  const text = (box: Box) => {
    const value = data.get(box);
    return typeof value === 'string' ? value : '';
  };
  return {
    name: text('name'),
    day: text('day'),
    month: text('month'),
    year: text('year'),
    phone: text('phone'),
    phoneNone: text('phoneNone'),
    idNumber: text('idNumber'),
    sex: text('sex'),
    address: text('address'),
    insurance: text('insurance'),
  };
}

export function valuesOfPerson(person: Person): PersonValues {
  const [year = '', month = '', day = ''] = person.birth?.split('-') ?? [];
  return {
    name: person.name,
    day,
    month,
    year,
    phone: person.phone ?? '',
    phoneNone: '',
    idNumber: person.idNumber ?? '',
    sex: person.sex ?? '',
    address: person.address ?? '',
    insurance: person.insurance ?? '',
  };
}

/** Whether anything is typed that would be missed. */
export function isBlank(values: PersonValues): boolean {
  return boxes.every((box) => values[box].trim() === '');
}

/** Whether something stands in the boxes that are folded away at first. */
export function usesMore({ idNumber, sex, address, insurance }: PersonValues): boolean {
  return [idNumber, sex, address, insurance].some((value) => value !== '');
}

export function sexOf(value: string): Sex | undefined {
  return sexes.find((sex) => sex === value);
}
