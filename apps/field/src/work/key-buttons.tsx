import { Button, Icon } from '@mauxn/ui';
import type { ReactNode } from 'react';
import styles from './action-bar.module.css';
import { KeyName } from './key-name.tsx';
import { panelForm } from './panel-form.ts';

interface KeyButtonProps {
  /** The key that presses it. */
  readonly name: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** One of the small ways beside the big button. */
export function Tool({
  name,
  icon,
  isPressed,
  ...props
}: KeyButtonProps & { readonly icon: 'undo' | 'keyboard' | 'camera'; readonly isPressed?: boolean }) {
  return (
    <Button
      className={styles.tool}
      icon={<Icon name={icon} size={28} />}
      aria-pressed={isPressed}
      data-key={name}
      aria-keyshortcuts={name}
      onClick={props.onClick}
    >
      {props.children}
      <KeyName name={name} />
    </Button>
  );
}

/** What to do next, or one of several answers. */
export function BigButton({
  name,
  isPrimary,
  isLoss,
  ...props
}: KeyButtonProps & { readonly isPrimary?: boolean; readonly isLoss?: boolean }) {
  return (
    <Button
      variant={isLoss ? 'danger' : isPrimary ? 'primary' : 'secondary'}
      className={styles.big}
      data-key={name}
      aria-keyshortcuts={name}
      onClick={props.onClick}
    >
      {props.children}
      <KeyName name={name === 'Escape' ? 'Esc' : name} />
    </Button>
  );
}

/** The way back. */
export function SmallButton({ name, onClick, children }: KeyButtonProps) {
  return (
    <Button className={styles.close} data-key={name} aria-keyshortcuts={name} onClick={onClick}>
      {children}
      <KeyName name={name === 'Escape' ? 'Esc' : name} />
    </Button>
  );
}

/** Sends the form of the open panel. */
export function SubmitButton({ children }: { readonly children: ReactNode }) {
  return (
    <Button
      type="submit"
      form={panelForm}
      variant="primary"
      className={styles.big}
      data-key="F8"
      aria-keyshortcuts="F8"
    >
      {children}
      <KeyName name="F8" />
    </Button>
  );
}
