import { readUnsent } from '@mauxn/offline';
import { Button, Dialog, Icon, Notice } from '@mauxn/ui';
import { useState } from 'react';
import { useField, useSetUp } from '../app/field.ts';
import { useTask } from '../app/use-task.ts';
import { m } from '../paraglide/messages.js';
import { exportName, saveAsFile } from './export-file.ts';

/** Puts the unsent records into a file that a person carries. They stay on the device and are still sent. */
export function ExportButton() {
  const [isOpen, setOpen] = useState(false);
  const [saved, setSaved] = useState<{ name: string; count: number }>();
  return (
    <>
      <p>{m.unsent_file_what()}</p>
      {saved && <Notice tone="done" title={m.unsent_file_saved(saved)} loss={m.unsent_file_still_here()} />}
      <div>
        <Button onClick={() => setOpen(true)} icon={<Icon name="download" />}>
          {m.act_export()}
        </Button>
      </div>
      {isOpen && <ExportDialog onSaved={setSaved} onClose={() => setOpen(false)} />}
    </>
  );
}

interface ExportDialogProps {
  readonly onSaved: (file: { name: string; count: number }) => void;
  readonly onClose: () => void;
}

function ExportDialog({ onSaved, onClose }: ExportDialogProps) {
  const { db, ports } = useField();
  const { device } = useSetUp();
  const [isEmpty, setEmpty] = useState(false);
  const exporting = useTask(async () => {
    const lines = await readUnsent(db);
    if (lines.length === 0) return setEmpty(true);
    const name = exportName(device.label, ports.now());
    saveAsFile(name, lines);
    onSaved({ name, count: lines.length });
    onClose();
  });
  return (
    <Dialog
      title={m.unsent_file_title()}
      closeLabel={m.act_close()}
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            busy={exporting.isBusy}
            onClick={() => exporting.run()}
            icon={<Icon name="download" />}
          >
            {m.act_export_now()}
          </Button>
          <Button onClick={onClose}>{m.act_close()}</Button>
        </>
      }
    >
      <Notice
        tone="attention"
        icon="people"
        title={m.unsent_file_personal()}
        remedy={m.unsent_file_personal_fix()}
      />
      {isEmpty && <Notice title={m.unsent_file_empty()} />}
    </Dialog>
  );
}
