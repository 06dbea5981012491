import type { ComponentProps } from 'react';
import styles from './field.module.css';
import { type FieldTexts, useFieldTexts } from './frame.tsx';

export interface CheckFieldProps
  extends FieldTexts,
    Omit<ComponentProps<'input'>, 'type' | keyof FieldTexts> {}

export function CheckField({ label, hint, error, ...input }: CheckFieldProps) {
  const { wiring, texts } = useFieldTexts(hint, error);
  return (
    <div className={styles.field}>
      <label className={styles.choice}>
        <input type="checkbox" {...input} {...wiring} />
        <span>{label}</span>
      </label>
      {texts}
    </div>
  );
}
