import type { ComponentProps } from 'react';
import { classes } from '../classes.ts';
import styles from './field.module.css';
import { FieldFrame, type FieldTexts } from './frame.tsx';

export interface TextAreaFieldProps
  extends FieldTexts,
    Omit<ComponentProps<'textarea'>, 'value' | keyof FieldTexts> {}

/** Several lines of text. Uncontrolled for the same cause as `TextField`. */
export function TextAreaField({ label, hint, error, ...textarea }: TextAreaFieldProps) {
  return (
    <FieldFrame
      label={label}
      hint={hint}
      error={error}
      control={(wiring) => (
        <textarea
          rows={3}
          spellCheck={false}
          {...textarea}
          {...wiring}
          className={classes(styles.box, styles.area)}
        />
      )}
    />
  );
}
