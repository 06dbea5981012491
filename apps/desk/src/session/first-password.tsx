import { Button, Icon, TextField } from '@mauxn/ui';
import { type FormEvent, useState } from 'react';
import { useChangePassword, useLogOut } from '../api/session.ts';
import { FailureNotice } from '../error/failure-notice.tsx';
import { formText } from '../form/form-text.ts';
import { m } from '../paraglide/messages.js';
import { Gate } from './gate.tsx';
import { type PasswordFault, passwordFault } from './password.ts';

/** A first password was seen by whoever handed it over, so nothing else opens before it is changed. */
export function FirstPasswordScreen({ name, login }: { readonly name: string; readonly login: string }) {
  const change = useChangePassword();
  const logOut = useLogOut();
  const [fault, setFault] = useState<PasswordFault>();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const [password, next] = [formText(form, 'password'), formText(form, 'next')];
    const found = passwordFault(password, next, formText(form, 'again'));
    setFault(found);
    if (!found) change.mutate({ password, newPassword: next });
  };
  return (
    <Gate title={m.first_password_title()}>
      <p>{m.first_password_why({ name })}</p>
      <form onSubmit={submit}>
        {change.isError && <FailureNotice error={change.error} />}
        <input type="hidden" name="username" autoComplete="username" value={login} readOnly />
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
        <Button type="submit" variant="primary" busy={change.isPending} icon={<Icon name="check" />}>
          {m.act_save_password()}
        </Button>
        <Button variant="quiet" onClick={() => logOut.mutate()}>
          {m.act_log_out()}
        </Button>
      </form>
    </Gate>
  );
}

const faultText = {
  short: m.fault_password_short,
  same: m.fault_password_same,
  differs: m.fault_password_differs,
} satisfies Record<PasswordFault, () => string>;
