import type { ComponentProps, ReactNode } from 'react';
import { Icon, type IconName } from '../icon/icon.tsx';
import styles from './chip.module.css';

export type Tone = 'neutral' | 'progress' | 'attention' | 'danger' | 'done';

interface ChipProps {
  readonly tone?: Tone;
  readonly icon?: IconName;
  readonly children: ReactNode;
}

/** A state in a few words: colour, icon and word together. */
export function Chip({ tone = 'neutral', icon, children }: ChipProps) {
  return (
    <span className={styles.chip} data-tone={tone}>
      <Icon name={icon ?? toneIcon[tone]} />
      <span>{children}</span>
    </span>
  );
}

/** A chip that opens something. */
export function ChipButton({
  tone = 'neutral',
  icon,
  children,
  ...button
}: ChipProps & ComponentProps<'button'>) {
  return (
    <button type="button" {...button} className={styles.chip} data-tone={tone}>
      <Icon name={icon ?? toneIcon[tone]} />
      <span>{children}</span>
    </button>
  );
}

export const toneIcon = {
  neutral: 'info',
  progress: 'refresh',
  attention: 'warning',
  danger: 'warning',
  done: 'check',
} as const satisfies Record<Tone, IconName>;
