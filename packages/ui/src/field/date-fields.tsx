import { type ComponentProps, useId } from 'react';
import { classes } from '../classes.ts';
import styles from './field.module.css';
import { type FieldTexts, useFieldTexts } from './frame.tsx';

type Box = { readonly label: string } & Omit<ComponentProps<'input'>, 'value' | 'type'>;

export interface DateFieldsProps extends FieldTexts {
  readonly day: Box;
  readonly month: Box;
  readonly year: Box;
}

/**
 * A date in three uncontrolled boxes, Vietnamese order. The year alone is an answer: many old people know no more. The boxes
 * do not jump by themselves (screen-reader users get stuck), and what was typed is checked by the app when they are left.
 */
export function DateFields({ label, hint, error, day, month, year }: DateFieldsProps) {
  const { wiring, texts } = useFieldTexts(hint, error);
  return (
    <fieldset className={styles.group} aria-describedby={wiring['aria-describedby']}>
      <legend className={styles.label}>{label}</legend>
      <div className={styles.dates}>
        <DateBox {...day} maxLength={2} invalid={wiring['aria-invalid']} />
        <DateBox {...month} maxLength={2} invalid={wiring['aria-invalid']} />
        <DateBox {...year} maxLength={4} invalid={wiring['aria-invalid']} />
      </div>
      {texts}
    </fieldset>
  );
}

function DateBox({ label, invalid, ...input }: Box & { invalid: true | undefined }) {
  const id = useId();
  return (
    <div>
      <label className={styles.boxLabel} htmlFor={id}>
        {label}
      </label>
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        {...input}
        id={id}
        aria-invalid={invalid}
        className={classes(styles.box, input.maxLength === 4 ? styles.year : styles.day)}
      />
    </div>
  );
}
