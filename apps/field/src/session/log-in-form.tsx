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

interface LogInFormProps {
  /** Whose session ended, when it is known. */
  readonly login?: string | undefined;
  readonly onLogIn: (me: Me) => Promise<void>;
}

/** A dialog begins where this attribute says: the login is known, the password is not. React would not write it. */
function takeFocus(input: HTMLInputElement | null) {
  input?.setAttribute('autofocus', '');
}

/** Login and password, read from the form itself: both fields belong to the browser's password manager. */
export function LogInForm({ login, onLogIn }: LogInFormProps) {
  const { ports } = useField();
  const logIn = useTask(async (body: { login: string; password: string }) => {
    await onLogIn(await ask(ports, fieldRoutes.openSession, { body }));
  });
  const [missing, setMissing] = useState<{ login: boolean; password: boolean }>();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = formText(event.currentTarget, 'login').normalize('NFC').trim().toLowerCase();
    const password = formText(event.currentTarget, 'password');
    setMissing({ login: name === '', password: password === '' });
    if (name !== '' && password !== '') logIn.run({ login: name, password });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {logIn.error !== undefined && <FailureNotice error={logIn.error} />}
      <TextField
        label={m.field_login()}
        error={missing?.login && m.fault_missing()}
        name="login"
        autoComplete="username"
        autoCapitalize="none"
        defaultValue={login}
        required
      />
      <TextField
        label={m.field_password()}
        error={missing?.password && m.fault_missing()}
        ref={login === undefined ? undefined : takeFocus}
        name="password"
        type="password"
        autoComplete="current-password"
        required
      />
      <Button type="submit" variant="primary" busy={logIn.isBusy} icon={<Icon name="lock" />}>
        {m.act_log_in()}
      </Button>
    </form>
  );
}
