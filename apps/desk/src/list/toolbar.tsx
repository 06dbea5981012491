import { formatFullTime, formatTime } from '@mauxn/domain';
import { Button, classes, Icon } from '@mauxn/ui';
import type { ReactNode } from 'react';
import { m } from '../paraglide/messages.js';
import styles from './list.module.css';

/** Filters and actions above a list. */
export function Toolbar({ children }: { readonly children: ReactNode }) {
  return <div className={styles.toolbar}>{children}</div>;
}

interface ActionBarProps {
  /** What the actions go by: who acts, how many are chosen. */
  readonly hint?: ReactNode;
  readonly children: ReactNode;
}

/** Actions on what was chosen, always in sight at the bottom of the window. */
export function ActionBar({ hint, children }: ActionBarProps) {
  return (
    <div className={styles.actions}>
      {children}
      {hint && <div className={styles.hint}>{hint}</div>}
    </div>
  );
}

/** Prints the list as it is filtered; not before all of it is there. */
export function Print({ query }: { readonly query: { readonly part: object | undefined } }) {
  return (
    <Button
      onClick={() => window.print()}
      icon={<Icon name="print" />}
      disabledReason={query.part && m.print_not_yet()}
    >
      {m.act_print()}
    </Button>
  );
}

/** Stands on paper only: whose list it is, and of when. */
export function PrintedAt({ place, now }: { readonly place: string; readonly now: number }) {
  return <p className="print-only">{m.printed_at({ place, time: formatFullTime(now) })}</p>;
}

interface ReloadProps {
  readonly query: { readonly isFetching: boolean; readonly dataUpdatedAt: number; refetch(): unknown };
}

/** Lists change when somebody asks for it, not under their fingers; so the age of what is seen stands beside the button. */
export function Reload({ query }: ReloadProps) {
  return (
    <div className={styles.reload}>
      {query.dataUpdatedAt > 0 && (
        <span className={classes(styles.loadedAt, 'figures')}>
          {m.loaded_at({ time: formatTime(query.dataUpdatedAt, query.dataUpdatedAt) })}
        </span>
      )}
      <Button busy={query.isFetching} onClick={() => query.refetch()} icon={<Icon name="refresh" />}>
        {m.act_reload()}
      </Button>
    </div>
  );
}
