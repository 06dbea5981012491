import { Button, Icon, TextField } from '@mauxn/ui';
import type { Me } from '@mauxn/wire';
import { type FormEvent, useState } from 'react';
import { useField } from '../app/field.ts';
import { useTask } from '../app/use-task.ts';
import { FailureNotice } from '../error/failure-notice.tsx';
import { m } from '../paraglide/messages.js';
import { formText } from '../text/form-text.ts';
import { enrol } from './enrol.ts';
import styles from './gate.module.css';

/** Gives this browser a name at the site of whoever signed in. The last step that needs a network. */
export function EnrolForm({ me }: { readonly me: Me }) {
  const field = useField();
  const enrolment = useTask((label: string) => enrol(field, me.scope.id, label));
  const [isMissing, setMissing] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const label = formText(event.currentTarget, 'label').normalize('NFC').trim();
    setMissing(label === '');
    if (label !== '') enrolment.run(label);
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <p>{m.enrol_why({ name: me.name, site: me.scope.name })}</p>
      {enrolment.error !== undefined && <FailureNotice error={enrolment.error} />}
      <TextField
        label={m.field_device_label()}
        hint={m.hint_device_label()}
        error={isMissing && m.fault_missing()}
        name="label"
        maxLength={80}
        required
      />
      <Button type="submit" variant="primary" busy={enrolment.isBusy} icon={<Icon name="check" />}>
        {m.act_enrol()}
      </Button>
    </form>
  );
}
