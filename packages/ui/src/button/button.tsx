import { type ComponentProps, type MouseEvent, type ReactNode, useId } from 'react';
import { classes } from '../classes.ts';
import styles from './button.module.css';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly icon?: ReactNode;
  /** Work is under way: the button stays in its place and does nothing. */
  readonly busy?: boolean;
  /** Why it cannot be pressed now. Shown beside the button, which stays reachable by keyboard so that the reason is heard. */
  readonly disabledReason?: string | undefined;
}

export function Button(props: ButtonProps) {
  const { variant = 'secondary', icon, busy, disabledReason, className, children, onClick, ...rest } = props;
  const reasonId = useId();
  const off = busy || disabledReason !== undefined;
  const press = (event: MouseEvent<HTMLButtonElement>) => (off ? event.preventDefault() : onClick?.(event));
  const button = (
    <button
      type="button"
      {...rest}
      className={classes(styles.button, styles[variant], className)}
      aria-disabled={off || undefined}
      aria-busy={busy || undefined}
      aria-describedby={disabledReason ? reasonId : rest['aria-describedby']}
      onClick={press}
    >
      {icon}
      {children}
    </button>
  );
  if (disabledReason === undefined) return button;
  return (
    <span className={styles.withReason}>
      {button}
      <span id={reasonId} className={styles.reason}>
        {disabledReason}
      </span>
    </span>
  );
}
