import { type Person, personOfRegistration } from '@mauxn/domain';
import { LiveRegion, TextField } from '@mauxn/ui';
import { type FocusEvent, type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import { m } from '../paraglide/messages.js';
import { RegisteredRows } from './registered-rows.tsx';
import type { RegisteredFound, RegisteredSearch } from './registered-search.ts';

interface NameFieldProps {
  readonly error: string | undefined;
  readonly start: string;
  /** Searched while the name is typed; without it, or while nobody is on it, this is a box for a name and nothing else. */
  readonly registered: RegisteredSearch | undefined;
  readonly onPerson: (person: Person) => void;
}

/**
 * The name, and under it who of the pre-registration list it may be. Arrows and Enter or a tap take one of them; whoever types on has
 * typed the name of somebody new.
 */
export function NameField({ error, start, registered, onPerson }: NameFieldProps) {
  const id = useId();
  const [found, setFound] = useState<readonly RegisteredFound[]>([]);
  const [active, setActive] = useState(-1);
  const counts = registered?.counts();
  const look = (event: FormEvent<HTMLInputElement> | FocusEvent<HTMLInputElement>) => {
    setFound(registered?.find(event.currentTarget.value) ?? []);
    setActive(-1);
  };
  const take = (one: RegisteredFound | undefined) => {
    if (one) onPerson(personOfRegistration(one.registration));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (found.length === 0 || event.nativeEvent.isComposing) return;
    const step = steps[event.key];
    if (step !== undefined) setActive(within(active + step, found.length));
    else if (event.key === 'Enter' && active >= 0) take(found[active]);
    else return;
    event.preventDefault();
  };
  const isSearch = counts !== undefined && counts.listed > 0;
  const help = isSearch ? m.registered_hint(counts) : m.capture_form_name_hint();
  // On a phone there is room for the people or for how to find them.
  const hint = found.length > 0 ? undefined : help;
  return (
    <div>
      <TextField
        label={m.capture_form_name()}
        hint={hint}
        error={error}
        name="name"
        defaultValue={start}
        autoCapitalize="words"
        enterKeyHint="next"
        maxLength={200}
        {...(isSearch && {
          role: 'combobox',
          'aria-autocomplete': 'list',
          'aria-expanded': found.length > 0,
          'aria-controls': id,
          'aria-activedescendant': active >= 0 ? `${id}-${active}` : undefined,
          onInput: look,
          onFocus: look,
          onBlur: () => setFound([]),
          onKeyDown,
        })}
      />
      <RegisteredRows id={id} found={found} active={active} onTake={take} />
      <LiveRegion text={found.length > 0 ? m.registered_found({ n: found.length }) : ''} />
    </div>
  );
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** One step past either end is the box itself, and then the other end. */
function within(place: number, length: number): number {
  if (place < -1) return length - 1;
  return place >= length ? -1 : place;
}
