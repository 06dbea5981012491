import { Button, Icon } from '@mauxn/ui';
import type { ReactNode } from 'react';
import styles from '../../work/action-bar.module.css';
import { KeyName } from '../../work/key-name.tsx';

interface KeyButtonProps {
  /** The key that presses it. */
  readonly name: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

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

export function SmallButton({ name, onClick, children }: KeyButtonProps) {
  return (
    <Button className={styles.close} data-key={name} aria-keyshortcuts={name} onClick={onClick}>
      {children}
      <KeyName name={name === 'Escape' ? 'Esc' : name} />
    </Button>
  );
}
