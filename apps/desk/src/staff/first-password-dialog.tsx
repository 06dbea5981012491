import { formatFullTime } from '@mauxn/domain';
import { Button, Dialog, Icon, Notice } from '@mauxn/ui';
import type { AnswerOf, deskRoutes } from '@mauxn/wire';
import { useState } from 'react';
import { m } from '../paraglide/messages.js';
import { roleName } from '../text/words.ts';
import styles from './staff.module.css';

/** An account with the password that was just made for it. */
export type Issued = AnswerOf<typeof deskRoutes.renewPassword>;

interface FirstPasswordDialogProps {
  readonly issued: Issued;
  readonly onClose: () => void;
}

type Copying = 'no' | 'done' | 'failed';

/** The only time that a first password is seen: copied or printed before it is gone. */
export function FirstPasswordDialog({ issued, onClose }: FirstPasswordDialogProps) {
  const { account, firstPassword, validUntil } = issued;
  const [copying, setCopying] = useState<Copying>('no');
  const [printed, setPrinted] = useState(false);
  const [warned, setWarned] = useState(false);
  const kept = printed || copying === 'done';
  const copy = () => {
    navigator.clipboard.writeText(firstPassword).then(
      () => setCopying('done'),
      () => setCopying('failed'),
    );
  };
  const print = () => {
    window.print();
    setPrinted(true);
  };
  const close = () => (kept || warned ? onClose() : setWarned(true));
  return (
    <Dialog
      title={m.first_password_of(account)}
      closeLabel={m.act_close()}
      onClose={close}
      actions={
        <>
          <Button variant="primary" onClick={print} icon={<Icon name="print" />}>
            {m.act_print_slip()}
          </Button>
          <Button onClick={copy} icon={<Icon name={copying === 'done' ? 'check' : 'copy'} />}>
            {copying === 'done' ? m.copied() : m.act_copy()}
          </Button>
          <Button onClick={close}>{m.act_close()}</Button>
        </>
      }
    >
      {warned && !kept && (
        <Notice tone="attention" title={m.password_not_kept()} remedy={m.password_not_kept_fix()} />
      )}
      {copying === 'failed' && (
        <Notice tone="attention" title={m.copy_failed()} remedy={m.copy_failed_fix()} />
      )}
      <dl className={styles.slip}>
        <Line label={m.field_login()} value={account.login} />
        <Line label={m.field_first_password()} value={firstPassword} />
        <div>
          <dt>{m.col_role()}</dt>
          <dd>
            {roleName[account.role]()} · {account.scope.name}
          </dd>
        </div>
        <div>
          <dt>{m.field_valid_until()}</dt>
          <dd>{formatFullTime(validUntil)}</dd>
        </div>
      </dl>
      <p className="screen-only">{m.first_password_hand_over()}</p>
      <p className="print-only">{m.first_password_how({ address: window.location.origin })}</p>
    </Dialog>
  );
}

function Line({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className={styles.secret} translate="no">
        {value}
      </dd>
    </div>
  );
}
