import { createInsertionReader, type Insertion } from './inserted.ts';
import { type Place, placeOf } from './place.ts';
import { isScanField } from './scan-field.tsx';
import type { Judge } from './split-scans.ts';
import { createWedge, type WedgeEvent, type WedgeStep } from './wedge.ts';

/** Listens to keys, and to text in the scan field, on the whole page until the answered function is called. */
export function listen(judge: Judge, onEvent: (event: WedgeEvent) => void): () => void {
  const wedge = createWedge(judge);
  const read = createInsertionReader();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let place: Place | undefined;
  /** What the last key said that it types: the same text right after it is no news. */
  let keyed = '';
  const take = (step: WedgeStep) => {
    clearTimeout(timer);
    if (step.waitMs) timer = setTimeout(() => take(wedge.idle()), step.waitMs);
    for (const event of step.events) {
      const isScanners = event.kind !== 'keys' && event.kind !== 'enter';
      if (isScanners) place?.restore();
      if (event.kind === 'input-method') place?.leave();
      if (isScanners || !place?.isTaken(event)) onEvent(event);
    }
    if (step.waitMs) return;
    place?.settle();
    place = undefined;
  };
  const onKey = (event: KeyboardEvent) => {
    const isMethods = event.isComposing || event.keyCode === 229;
    keyed = isMethods ? '' : event.key;
    // There the text itself comes as well, and says more.
    if (isScanField(event.target) && (isMethods || event.key === 'Unidentified')) return;
    place ??= placeOf(event.target);
    const step = wedge.feed({
      key: event.key,
      code: event.code,
      at: event.timeStamp,
      repeat: event.repeat,
      shift: event.shiftKey,
      ctrl: event.ctrlKey || event.metaKey,
      alt: event.altKey,
      composing: isMethods,
    });
    // From here on the keys belong to the scanner: no button is pressed, no form is sent, no field is left.
    if (step.armed || step.events.some(({ kind }) => kind === 'scan' || kind === 'input-method')) {
      event.preventDefault();
      event.stopPropagation();
    }
    take(step);
  };
  const onText = (field: HTMLTextAreaElement, insertion: Insertion, at: number) => {
    const isNews = insertion.data === null || insertion.data !== keyed;
    keyed = '';
    if (!isNews) return;
    const held = { code: '', at, repeat: false, shift: false, ctrl: false, alt: false, composing: false };
    for (const key of read(insertion)) {
      place ??= placeOf(field);
      take(wedge.feed({ ...held, key }));
    }
  };
  const stop = attach({ onKey, onText, onAway: () => take(wedge.drop()) });
  return () => {
    clearTimeout(timer);
    stop();
  };
}

interface Ears {
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onText: (field: HTMLTextAreaElement, insertion: Insertion, at: number) => void;
  readonly onAway: () => void;
}

function attach({ onKey, onText, onAway }: Ears): () => void {
  const ends = new AbortController();
  const options = { capture: true, signal: ends.signal };
  const onComposition = ({ target, type, data, timeStamp }: CompositionEvent) => {
    if (isScanField(target)) onText(target, { type, data }, timeStamp);
  };
  const onInput = ({ target, inputType, data, timeStamp }: InputEvent) => {
    if (isScanField(target)) onText(target, { type: inputType, data }, timeStamp);
  };
  document.addEventListener('keydown', onKey, options);
  document.addEventListener('beforeinput', onInput, options);
  document.addEventListener('compositionstart', onComposition, options);
  document.addEventListener('compositionend', onComposition, options);
  window.addEventListener('blur', onAway, options);
  return () => ends.abort();
}
