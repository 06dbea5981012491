import type { Person } from '@mauxn/domain';
import { type FocusEvent, type FormEvent, useEffect, useRef, useState } from 'react';
import { useField } from '../app/field.ts';
import { allFields, fieldOf, focusFirst } from './form-fields.ts';
import { type FormErrors, type FormField, readPerson } from './read-person.ts';
import type { RegisteredSearch } from './registered-search.ts';
import { fieldErrorTexts } from './texts.ts';
import { localDay } from './today.ts';
import { type PersonValues, valuesOf } from './values.ts';

/** Where half-typed values lie while the form is closed. */
export interface KeptForm {
  readonly read: () => PersonValues | undefined;
  readonly keep: (values: PersonValues | undefined) => void;
}

export interface PersonFormOptions {
  readonly store: KeptForm;
  readonly initial: PersonValues;
  /** Somebody new needs a birth year and a word on the phone. */
  readonly isNew: boolean;
  /** The pre-registration list that is searched while the name is typed. */
  readonly registered?: RegisteredSearch;
  /** Takes the person, or says why not. */
  readonly onPerson: (person: Person) => FormErrors | undefined;
}

/** Reads the form's own boxes when one of them is left and when it is sent; keeps every key in case it is closed by mistake. */
export function usePersonForm({ store, initial, isNew, onPerson }: PersonFormOptions) {
  const { ports } = useField();
  const form = useRef<HTMLFormElement>(null);
  const [kept, setKept] = useState(store.read);
  const start = kept ?? initial;
  const [checked, setChecked] = useState(start);
  const [touched, setTouched] = useState<ReadonlySet<FormField>>(new Set());
  const [refused, setRefused] = useState<FormErrors>({});
  const [round, setRound] = useState(0);
  useEffect(() => {
    const box = form.current?.querySelector<HTMLInputElement>('[name=name]');
    box?.focus();
    // Whoever began to type on the screen goes on behind it.
    box?.setSelectionRange(box.value.length, box.value.length);
  }, [round]);
  const typed = () => (form.current ? valuesOf(new FormData(form.current)) : start);
  const read = (values: PersonValues) => readPerson(values, { today: localDay(ports.now()), isNew });
  const check = (fields: Iterable<FormField>, values: PersonValues, why: FormErrors) => {
    setTouched(new Set([...touched, ...fields]));
    setChecked(values);
    setRefused(why);
  };
  const onBlur = (event: FocusEvent<HTMLFormElement>) => {
    const left = fieldOf(event.target);
    if (left !== undefined && left !== fieldOf(event.relatedTarget)) check([left], typed(), {});
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const values = typed();
    const reading = read(values);
    const errors = reading.ok ? onPerson(reading.person) : reading.errors;
    if (!errors) return;
    check(allFields, values, reading.ok ? errors : {});
    focusFirst(form.current, errors);
  };
  const clear = () => {
    store.keep(undefined);
    setKept(undefined);
    setChecked(initial);
    setTouched(new Set());
    setRound(round + 1);
  };
  const reading = read(checked);
  const errors = { ...(reading.ok ? {} : reading.errors), ...refused };
  const errorOf = (field: FormField) => {
    const error = touched.has(field) ? errors[field] : undefined;
    return error && fieldErrorTexts[error]();
  };
  const onInput = () => store.keep(typed());
  return {
    form,
    round,
    start,
    isKept: kept !== undefined,
    checked,
    errorOf,
    clear,
    onBlur,
    onSubmit,
    onInput,
  };
}
