import type { ComponentProps } from 'react';
import styles from './field.module.css';
import { FieldFrame, type FieldTexts } from './frame.tsx';

export interface SelectFieldProps
  extends FieldTexts,
    Omit<ComponentProps<'select'>, 'value' | keyof FieldTexts> {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Text of the empty choice; without it the first option is chosen. */
  readonly placeholder?: string;
}

/** The browser's own list: it works by keyboard, by touch and by screen reader everywhere. */
export function SelectField({ label, hint, error, options, placeholder, ...select }: SelectFieldProps) {
  return (
    <FieldFrame
      label={label}
      hint={hint}
      error={error}
      control={(wiring) => (
        <select {...select} {...wiring} className={styles.box}>
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    />
  );
}
