import type { RegistrationAnswer } from '@mauxn/domain';
import { useRef, useState } from 'react';
import { type ListPlace, sendRows } from '../api/registrations.ts';
import type { ListFault, ListReport } from './report.ts';

/** How far an import has come. Nothing is on the list before `adding`. */
export type ImportStep =
  | { readonly kind: 'idle' }
  | { readonly kind: 'unreadable'; readonly fault: ListFault }
  | { readonly kind: 'checking' | 'adding'; readonly report: ListReport; readonly done: number }
  | {
      readonly kind: 'checked';
      readonly report: ListReport;
      readonly answers: readonly RegistrationAnswer[];
      readonly adds: number;
    }
  | { readonly kind: 'added'; readonly report: ListReport; readonly adds: number; readonly file: string }
  | { readonly kind: 'failed'; readonly error: unknown; readonly retry: () => void };

export function useImport(place: ListPlace) {
  const [step, setStep] = useState<ImportStep>({ kind: 'idle' });
  const file = useRef('');
  /** Another file, or none, was chosen meanwhile: what comes of the one before is not shown. */
  const round = useRef(0);
  const send = async (act: 'check' | 'add', report: ListReport) => {
    const mine = ++round.current;
    const show = (next: ImportStep) => {
      if (round.current === mine) setStep(next);
    };
    const kind = act === 'check' ? 'checking' : 'adding';
    const people = report.good.map(({ person }) => person);
    show({ kind, report, done: 0 });
    try {
      const answers = await sendRows(act, place, people, (done) => show({ kind, report, done }));
      const adds = answers.filter((answer) => answer !== 'known').length;
      if (act === 'check') show({ kind: 'checked', report, answers, adds });
      else show({ kind: 'added', report, adds, file: file.current });
    } catch (error) {
      // What was done stays done, and sent again it changes nothing.
      show({ kind: 'failed', error, retry: () => void send(act, report) });
    }
  };
  const open = async (chosen: File) => {
    round.current += 1;
    file.current = chosen.name;
    const [bytes, { reportOn }] = await Promise.all([chosen.bytes(), import('./report.ts')]);
    const report = reportOn(chosen.name, bytes, today());
    if (report.ok) await send('check', report.value);
    else setStep({ kind: 'unreadable', fault: report.error });
  };
  return {
    step,
    open,
    add: () => {
      if (step.kind === 'checked') void send('add', step.report);
    },
    close: () => {
      round.current += 1;
      setStep({ kind: 'idle' });
    },
  };
}

/** `YYYY-MM-DD` in Vietnam. */
function today(): string {
  return new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });
}
