import { Button, Icon, Notice, Panel } from '@mauxn/ui';
import type { FormEventHandler, ReactNode } from 'react';
import { FailureNotice } from '../error/failure-notice.tsx';
import styles from './form.module.css';

interface CreatePanelProps {
  readonly title: string;
  readonly action: string;
  readonly onSubmit: FormEventHandler<HTMLFormElement>;
  readonly busy: boolean;
  /** Why the last attempt failed, unless a field says it. What was typed stays. */
  readonly error: unknown;
  /** What was created last. */
  readonly done: string | undefined;
  readonly children: ReactNode;
}

/** The form beside a list that adds to it. */
export function CreatePanel({ title, action, onSubmit, busy, error, done, children }: CreatePanelProps) {
  return (
    <Panel title={title}>
      <form className={styles.form} onSubmit={onSubmit} noValidate>
        {error !== null && error !== undefined && <FailureNotice error={error} />}
        {done && <Notice tone="done" title={done} />}
        {children}
        <Button type="submit" variant="primary" busy={busy} icon={<Icon name="plus" />}>
          {action}
        </Button>
      </form>
    </Panel>
  );
}

/** A list with a form at its side, under it where there is no room. */
export function ListWithForm({ list, form }: { readonly list: ReactNode; readonly form: ReactNode }) {
  if (!form) return list;
  return (
    <div className={styles.split}>
      <div className={styles.list}>{list}</div>
      {form}
    </div>
  );
}
