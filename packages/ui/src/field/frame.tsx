import { type ReactNode, useId } from 'react';
import { Icon } from '../icon/icon.tsx';
import styles from './field.module.css';

/** What every field says about itself. Texts come from the app's catalogue. */
export interface FieldTexts {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
}

interface Wiring {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface FrameProps extends FieldTexts {
  /** Draws the control with the ids that tie it to its texts. */
  readonly control: (wiring: Wiring) => ReactNode;
}

/** Label above, control, hint, error: in reading order, tied by `aria-describedby`. */
export function FieldFrame({ label, hint, error, control }: FrameProps) {
  const { wiring, texts } = useFieldTexts(hint, error);
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={wiring.id}>
        {label}
      </label>
      {control(wiring)}
      {texts}
    </div>
  );
}

/** Hint and error with their ids; for a control that is no single input, spread the wiring on its group. */
export function useFieldTexts(hint: ReactNode, error: ReactNode) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  const wiring: Wiring = {
    id,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? true : undefined,
  };
  const texts = (
    <>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          <Icon name="warning" /> <span>{error}</span>
        </p>
      )}
    </>
  );
  return { wiring, texts };
}
