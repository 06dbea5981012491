import { type VoidReason, voidReasons } from '@mauxn/domain';
import type { AttentionEntry } from '@mauxn/offline';
import { Button, ChoiceField, Dialog, Icon } from '@mauxn/ui';
import { type FormEvent, useId, useState } from 'react';
import { useField } from '../app/field.ts';
import { useTask } from '../app/use-task.ts';
import { FailureNotice } from '../error/failure-notice.tsx';
import { m } from '../paraglide/messages.js';
import { formText } from '../text/form-text.ts';
import { voidReasonName } from '../text/words.ts';
import styles from './outbox.module.css';
import { recordName } from './record-name.ts';
import { takeBack } from './settle.ts';

interface VoidDialogProps {
  readonly entry: AttentionEntry;
  readonly onClose: () => void;
}

/** Takes a tube back, with its reason: its people have to be swabbed again. */
export function VoidDialog({ entry, onClose }: VoidDialogProps) {
  const field = useField();
  const form = useId();
  const taking = useTask(async (reason: VoidReason) => {
    await takeBack(field, entry, reason);
    onClose();
  });
  const [isMissing, setMissing] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = formText(event.currentTarget, 'reason');
    const reason = voidReasons.find((known) => known === chosen);
    setMissing(reason === undefined);
    if (reason) taking.run(reason);
  };
  return (
    <Dialog
      title={m.void_title({ code: recordName(entry) })}
      closeLabel={m.act_close()}
      onClose={onClose}
      actions={
        <Button type="submit" form={form} variant="danger" busy={taking.isBusy} icon={<Icon name="cross" />}>
          {m.act_void_tube()}
        </Button>
      }
    >
      <form id={form} className={styles.form} onSubmit={submit} noValidate>
        <p>{m.void_what()}</p>
        {taking.error !== undefined && <FailureNotice error={taking.error} />}
        <ChoiceField
          label={m.field_void_reason()}
          error={isMissing && m.fault_choose()}
          name="reason"
          required
          options={voidReasons.map((value) => ({ value, label: voidReasonName[value]() }))}
        />
      </form>
    </Dialog>
  );
}
