import { TextField } from '@mauxn/ui';
import { useEffect, useRef } from 'react';

interface SearchFieldProps {
  readonly label: string;
  /** What the address holds now. */
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

/** Long enough for a syllable with its marks to be finished, short enough to feel at once. In ms. */
const pause = 250;

/**
 * A filter that is typed. It follows the address, so that going back takes the filter back, and so does a scan; but what somebody is
 * typing is left alone.
 */
export function SearchField({ label, value = '', onChange }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<number>(undefined);
  /** What this field and the address last agreed on. */
  const agreed = useRef(value);
  useEffect(() => {
    if (value === agreed.current || !input.current) return;
    window.clearTimeout(timer.current);
    agreed.current = value;
    input.current.value = value;
  }, [value]);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const tell = () => {
    const text = input.current?.value.normalize('NFC').trim() ?? '';
    if (text === agreed.current) return;
    agreed.current = text;
    onChange(text || undefined);
  };
  const wait = () => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(tell, pause);
  };
  return <TextField ref={input} type="search" label={label} defaultValue={value} onInput={wait} />;
}
