import { type Person, type PersonField, personFields } from '@mauxn/domain';
import type { FieldError, FormField } from './read-person.ts';

/** The fields in which `after` differs, as a correction names them; their source is the hand that typed them. */
export function changesOf(before: Person, after: Person): Partial<Person> {
  const changed = changedFields(before, after);
  if (changed.length === 0) return {};
  const values = Object.fromEntries(changed.map((field) => [field, after[field]]));
  return before.source === 'typed' ? values : { ...values, fieldSources: sourcesOf(before, changed) };
}

/** `before` with what was typed over it: nothing that the form does not show is lost. */
export function amended(before: Person, after: Person): Person {
  return { ...before, ...changesOf(before, after) };
}

/** A correction on the wire can replace a value and not take it away. */
export function clearedFields(before: Person, after: Person): { readonly [field in FormField]?: FieldError } {
  const cleared = changedFields(before, after).filter((field) => after[field] === undefined);
  return Object.fromEntries(cleared.map((field) => [field, 'cannot-clear']));
}

/** The form does not show the code of the QR platform. */
const shown = personFields.filter((field) => field !== 'qid');

function changedFields(before: Person, after: Person): readonly PersonField[] {
  return shown.filter((field) => (before[field] ?? '') !== (after[field] ?? ''));
}

function sourcesOf(before: Person, changed: readonly PersonField[]): Person['fieldSources'] {
  return { ...before.fieldSources, ...Object.fromEntries(changed.map((field) => [field, 'typed'])) };
}
