import { SelectField } from '@mauxn/ui';
import { useEffect, useRef } from 'react';

interface FilterSelectProps<Code extends string> {
  readonly label: string;
  /** What the choice that filters nothing is called. */
  readonly any: string;
  /** What the address holds now. */
  readonly value: Code | undefined;
  readonly codes: readonly Code[];
  readonly names: Readonly<Record<Code, () => string>>;
  readonly onChange: (value: Code | undefined) => void;
}

/** A filter that is chosen. It follows the address, so that going back takes the filter back. */
export function FilterSelect<Code extends string>(props: FilterSelectProps<Code>) {
  const { label, any, value, codes, names, onChange } = props;
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (select.current) select.current.value = value ?? '';
  }, [value]);
  return (
    <SelectField
      ref={select}
      label={label}
      placeholder={any}
      defaultValue={value}
      options={codes.map((code) => ({ value: code, label: names[code]() }))}
      onChange={({ target }) => onChange(codes.find((code) => code === target.value))}
    />
  );
}
