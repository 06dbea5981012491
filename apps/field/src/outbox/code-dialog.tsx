import type { AttentionEntry } from '@mauxn/offline';
import { Button, Dialog, Icon, TextField } from '@mauxn/ui';
import { type FormEvent, useId, useState } from 'react';
import { useField, useSetUp, useShift } from '../app/field.ts';
import { useTask } from '../app/use-task.ts';
import { FailureNotice } from '../error/failure-notice.tsx';
import { m } from '../paraglide/messages.js';
import { formText } from '../text/form-text.ts';
import styles from './outbox.module.css';
import { correctCode, recordAgain } from './settle.ts';
import { readTubeCode } from './tube-code.ts';

interface CodeDialogProps {
  readonly entry: AttentionEntry;
  readonly way: 'correct' | 'send-again';
  readonly onClose: () => void;
}

/** Asks for the code that is on the tube; a scanner types it and its Enter sends the form. */
export function CodeDialog({ entry, way, onClose }: CodeDialogProps) {
  const field = useField();
  const { tubePattern } = useSetUp();
  const shift = useShift();
  const form = useId();
  const [isNoCode, setNoCode] = useState(false);
  const save = useTask(async (code: string) => {
    await (way === 'correct' ? correctCode(field, entry, code) : recordAgain(field, entry, code, shift?.id));
    onClose();
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = readTubeCode(formText(event.currentTarget, 'code'), tubePattern);
    setNoCode(code === undefined);
    if (code !== undefined) save.run(code);
  };
  return (
    <Dialog
      title={way === 'correct' ? m.correct_title() : m.send_again_title()}
      closeLabel={m.act_close()}
      onClose={onClose}
      actions={
        <Button type="submit" form={form} variant="primary" busy={save.isBusy} icon={<Icon name="check" />}>
          {way === 'correct' ? m.act_save_code() : m.act_send_again()}
        </Button>
      }
    >
      <form id={form} className={styles.form} onSubmit={submit} noValidate>
        <p>{way === 'correct' ? m.correct_what() : m.send_again_what()}</p>
        {save.error !== undefined && <FailureNotice error={save.error} />}
        <TextField
          label={m.field_tube_code()}
          hint={m.hint_tube_code()}
          error={isNoCode && m.fault_no_tube_code()}
          name="code"
          defaultValue={entry.tube?.code}
          autoCapitalize="characters"
          required
        />
      </form>
    </Dialog>
  );
}
