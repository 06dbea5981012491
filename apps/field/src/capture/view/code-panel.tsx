import { TextField } from '@mauxn/ui';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { PanelBox } from '../../work/panel-box.tsx';
import { panelForm } from '../../work/panel-form.ts';
import { useCapture } from '../run/hooks.ts';

/** A tube code that no scanner can read. `text` are the keys that opened the box. */
export function CodePanel({ text }: { readonly text: string }) {
  const capture = useCapture();
  const box = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<string>();
  useEffect(() => {
    const input = box.current;
    if (!input) return;
    input.focus();
    input.setSelectionRange(input.value.length, input.value.length);
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const typed = box.current?.value.trim() ?? '';
    if (typed !== '' && capture.enterCode(typed)) return;
    setError(typed === '' ? m.capture_code_missing() : m.capture_code_odd());
    box.current?.focus();
  };
  return (
    <PanelBox title={m.capture_code()}>
      <form id={panelForm} noValidate onSubmit={submit}>
        <TextField
          ref={box}
          label={m.capture_code()}
          hint={m.capture_code_hint()}
          error={error}
          defaultValue={text}
          name="code"
          autoCapitalize="characters"
          maxLength={64}
        />
      </form>
    </PanelBox>
  );
}
