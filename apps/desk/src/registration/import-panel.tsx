import { Button, Icon, Notice, Panel, Progress, TextField } from '@mauxn/ui';
import { type ChangeEvent, useRef } from 'react';
import type { ListPlace } from '../api/registrations.ts';
import { FailureNotice } from '../error/failure-notice.tsx';
import { m } from '../paraglide/messages.js';
import { counted } from '../text/counted.ts';
import { ImportReport } from './import-report.tsx';
import styles from './registration.module.css';
import { fileFaultTexts } from './texts.ts';
import { useImport } from './use-import.ts';

/** Reads a file, says line by line what it would do, and only then does it. The file itself never leaves this browser. */
export function ImportPanel(place: ListPlace) {
  const { step, open, add, close } = useImport(place);
  const input = useRef<HTMLInputElement>(null);
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (file) void open(file);
  };
  const again = () => {
    if (input.current) input.current.value = '';
    close();
    input.current?.focus();
  };
  return (
    <Panel title={m.registration_import()}>
      <div className={styles.body}>
        <TextField
          ref={input}
          type="file"
          accept=".xlsx,.csv,.tsv,.txt"
          label={m.registration_file()}
          hint={m.registration_file_hint()}
          onChange={choose}
        />
        {step.kind === 'unreadable' && (
          <Notice
            tone="danger"
            title={fileFaultTexts[step.fault].title()}
            loss={m.registration_nothing_done()}
            remedy={fileFaultTexts[step.fault].fix()}
          />
        )}
        {(step.kind === 'checking' || step.kind === 'adding') && (
          <Progress
            label={step.kind === 'checking' ? m.registration_checking() : m.registration_adding()}
            value={step.done}
            max={Math.max(1, step.report.good.length)}
          />
        )}
        {step.kind === 'failed' && (
          <FailureNotice error={step.error} onRetry={step.retry} loss={m.registration_part_done()} />
        )}
        {step.kind === 'checked' && (
          <>
            <ImportReport report={step.report} answers={step.answers} />
            <div className={styles.buttons}>
              <Button
                variant="primary"
                icon={<Icon name="plus" />}
                disabledReason={step.adds === 0 ? m.registration_nothing_new() : undefined}
                onClick={add}
              >
                {m.registration_add({ count: counted(step.adds) })}
              </Button>
              <Button onClick={again}>{m.registration_other_file()}</Button>
            </div>
          </>
        )}
        {step.kind === 'added' && (
          <Notice
            tone="done"
            title={m.registration_added({ count: counted(step.adds), file: step.file })}
            remedy={
              step.report.bad.length > 0
                ? m.registration_added_bad({ count: counted(step.report.bad.length) })
                : m.registration_added_next()
            }
            actions={<Button onClick={again}>{m.registration_other_file()}</Button>}
          />
        )}
      </div>
    </Panel>
  );
}
