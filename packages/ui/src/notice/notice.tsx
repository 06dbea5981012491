import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icon/icon.tsx';
import { type Tone, toneIcon } from '../mark/chip.tsx';
import styles from './notice.module.css';

export interface NoticeProps {
  readonly tone?: Tone;
  readonly icon?: IconName;
  /** What happened. */
  readonly title: ReactNode;
  /** Whether anything was lost. */
  readonly loss?: ReactNode;
  /** What to do. */
  readonly remedy?: ReactNode;
  /** Buttons that do it. */
  readonly actions?: ReactNode;
}

/** Answers the three questions of who reads an error: what happened, is anything lost, what do I do. */
export function Notice({ tone = 'neutral', icon, title, loss, remedy, actions }: NoticeProps) {
  return (
    <div className={styles.notice} data-tone={tone} role={tone === 'danger' ? 'alert' : 'status'}>
      <Icon name={icon ?? toneIcon[tone]} size={24} />
      <div className={styles.body}>
        <p className={styles.title}>{title}</p>
        {loss && <div>{loss}</div>}
        {remedy && <div>{remedy}</div>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
