import { Button, Icon, TextField } from '@mauxn/ui';
import { fieldRoutes, type Me } from '@mauxn/wire';
import { type FormEvent, useState } from 'react';
import { ask } from '../app/ask.ts';
import { useField } from '../app/field.ts';
import { useTask } from '../app/use-task.ts';
import { FailureNotice } from '../error/failure-notice.tsx';
import { m } from '../paraglide/messages.js';
import { formText } from '../text/form-text.ts';
import styles from './gate.module.css';
import { type PasswordFault, passwordFault } from './password.ts';

interface FirstPasswordFormProps {
  readonly me: Me;
  readonly onChanged: (me: Me) => Promise<void>;
}

/** A first password was seen by whoever handed it over, so nothing else opens before it is changed. */
export function FirstPasswordForm({ me, onChanged }: FirstPasswordFormProps) {
  const { ports } = useField();
  const [fault, setFault] = useState<PasswordFault>();
  const change = useTask(async (body: { password: string; newPassword: string }) => {
    await onChanged(await ask(ports, fieldRoutes.changePassword, { body }));
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const password = formText(form, 'password');
    const next = formText(form, 'next');
    const found = passwordFault(password, next, formText(form, 'again'));
    setFault(found);
    if (!found) change.run({ password, newPassword: next });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <p>{m.first_password_why({ name: me.name })}</p>
      {change.error !== undefined && <FailureNotice error={change.error} />}
      <input type="hidden" name="username" autoComplete="username" value={me.login} readOnly />
      <TextField
        label={m.field_first_password()}
        name="password"
        type="password"
        autoComplete="current-password"
        required
      />
      <TextField
        label={m.field_new_password()}
        hint={m.hint_new_password()}
        error={fault && fault !== 'differs' && faultText[fault]()}
        name="next"
        type="password"
        autoComplete="new-password"
        required
      />
      <TextField
        label={m.field_again_password()}
        error={fault === 'differs' && faultText.differs()}
        name="again"
        type="password"
        autoComplete="new-password"
        required
      />
      <Button type="submit" variant="primary" busy={change.isBusy} icon={<Icon name="check" />}>
        {m.act_save_password()}
      </Button>
    </form>
  );
}

const faultText = {
  short: m.fault_password_short,
  same: m.fault_password_same,
  differs: m.fault_password_differs,
} satisfies Record<PasswordFault, () => string>;
