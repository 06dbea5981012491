import { Button, Icon, Notice, TextField } from '@mauxn/ui';
import type { FormEvent } from 'react';
import { useLogIn } from '../api/session.ts';
import { FailureNotice } from '../error/failure-notice.tsx';
import styles from '../form/form.module.css';
import { formText } from '../form/form-text.ts';
import { m } from '../paraglide/messages.js';
import { Gate } from './gate.tsx';

export function LogInScreen() {
  return (
    <Gate title={m.log_in_title()}>
      <LogInForm />
    </Gate>
  );
}

/** Login and password, read from the form itself: both fields belong to the browser's password manager. */
export function LogInForm({ login, onDone }: { readonly login?: string; readonly onDone?: () => void }) {
  const logIn = useLogIn();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const name = formText(form, 'login').normalize('NFC').trim().toLowerCase();
    logIn.mutate({ login: name, password: formText(form, 'password') }, { onSuccess: () => onDone?.() });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      {login && <Notice title={m.session_over()} loss={m.loss_kept_here()} remedy={m.fix_login_required()} />}
      {logIn.isError && <FailureNotice error={logIn.error} />}
      <TextField
        label={m.field_login()}
        name="login"
        autoComplete="username"
        autoCapitalize="none"
        defaultValue={login}
        required
      />
      <TextField
        label={m.field_password()}
        name="password"
        type="password"
        autoComplete="current-password"
        ref={login ? beginHere : undefined}
        required
      />
      <Button type="submit" variant="primary" busy={logIn.isPending} icon={<Icon name="lock" />}>
        {m.act_log_in()}
      </Button>
    </form>
  );
}

/** React calls `focus()` itself instead of setting the attribute, which a dialog looks for. */
function beginHere(input: HTMLInputElement | null) {
  input?.setAttribute('autofocus', '');
}
