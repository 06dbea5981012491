import type { ComponentProps } from 'react';
import styles from './field.module.css';
import { FieldFrame, type FieldTexts } from './frame.tsx';

export interface TextFieldProps
  extends FieldTexts,
    Omit<ComponentProps<'input'>, 'value' | 'size' | keyof FieldTexts> {}

/** Uncontrolled: React writing into an input breaks Vietnamese input methods. Read it by `ref` or by its form. */
export function TextField({ label, hint, error, ...input }: TextFieldProps) {
  return (
    <FieldFrame
      label={label}
      hint={hint}
      error={error}
      control={(wiring) => (
        <input
          type="text"
          autoComplete="off"
          spellCheck={false}
          {...input}
          {...wiring}
          className={styles.box}
        />
      )}
    />
  );
}
