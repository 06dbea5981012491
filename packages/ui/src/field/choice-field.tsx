import type { ComponentProps, ReactNode } from 'react';
import { classes } from '../classes.ts';
import styles from './field.module.css';
import { type FieldTexts, useFieldTexts } from './frame.tsx';

export interface ChoiceFieldProps
  extends FieldTexts,
    Omit<ComponentProps<'input'>, 'type' | keyof FieldTexts> {
  readonly options: readonly { readonly value: string; readonly label: ReactNode }[];
  /** Side by side instead of under each other. */
  readonly inline?: boolean;
}

/** One of a few, all of them seen at once. Props of the input go to every radio button, as forms register them. */
export function ChoiceField({
  label,
  hint,
  error,
  options,
  inline,
  defaultValue,
  ...input
}: ChoiceFieldProps) {
  const { wiring, texts } = useFieldTexts(hint, error);
  return (
    <fieldset className={styles.group} aria-describedby={wiring['aria-describedby']}>
      <legend className={styles.label}>{label}</legend>
      <div className={classes(styles.choices, inline && styles.inline)}>
        {options.map((option) => (
          <label key={option.value} className={styles.choice}>
            <input
              type="radio"
              {...input}
              value={option.value}
              defaultChecked={defaultValue === undefined ? undefined : defaultValue === option.value}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {texts}
    </fieldset>
  );
}
