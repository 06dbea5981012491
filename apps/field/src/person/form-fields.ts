import type { FormErrors, FormField } from './read-person.ts';

/** Boxes that are one question are checked when the last of them is left. */
const fieldOfBox: { readonly [box: string]: FormField } = {
  name: 'name',
  day: 'birth',
  month: 'birth',
  year: 'birth',
  phone: 'phone',
  phoneNone: 'phone',
  idNumber: 'idNumber',
  address: 'address',
  insurance: 'insurance',
};
/** In the order in which they stand. */
export const allFields: readonly FormField[] = ['name', 'birth', 'phone', 'idNumber', 'address', 'insurance'];

/** The field that a box belongs to. */
export function fieldOf(target: EventTarget | null): FormField | undefined {
  return target instanceof HTMLInputElement ? fieldOfBox[target.name] : undefined;
}

/** Brings the first fault into sight, unfolding what hides it. */
export function focusFirst(form: HTMLFormElement | null, errors: FormErrors) {
  const first = allFields.find((field) => errors[field] !== undefined);
  const box = [...(form?.elements ?? [])].find((element) => fieldOf(element) === first);
  if (!(box instanceof HTMLElement)) return;
  const folded = box.closest('details');
  if (folded) folded.open = true;
  box.focus();
}
