import { defaultTubePattern, formatOwnCode, readScan } from '@mauxn/domain';
import type { RecordFailure } from '@mauxn/offline';
import { step } from './machine.ts';
import {
  type CaptureContext,
  type CaptureEvent,
  type CaptureState,
  type Step,
  startCapture,
} from './state.ts';

export const context: CaptureContext = {
  poolLimit: 3,
  spaceFull: false,
  sampledIn: () => undefined,
  slipIn: () => undefined,
  registered: () => undefined,
};
const cards = [
  'Nguyễn Văn Mẫu|15031990|Nam',
  'Trần Thị Mẫu|01021985|Nữ',
  'Lê Mẫu|20121970|Nam',
  'Vũ Mẫu|1960|Nữ',
];

export function card(n: number): string {
  const [name, birth, sex] = (cards[n] ?? '').split('|');
  return `09909000000${n}|${n}99000000|${name}|${birth}|${sex}|Số 1, Phường Mẫu|01072021`;
}

/** The screen without a screen: every effect succeeds at once, as it does on a healthy device. */
export function run(start: CaptureState, events: readonly CaptureEvent[], used: readonly string[] = []) {
  let state = start;
  const said: string[] = [];
  const effects: string[] = [];
  const take = (event: CaptureEvent) => {
    const next: Step = step(context, state, event);
    state = next.state;
    if (next.feedback) said.push(next.feedback.key);
    if (!next.effect) return;
    effects.push(next.effect.type);
    const { effect } = next;
    if (effect.type === 'check-code') {
      const use = used.includes(effect.code) ? { here: true, at: 1, siteName: '' } : undefined;
      take({ type: 'code-checked', code: effect.code, use });
    }
    if (effect.type === 'record') {
      take({ type: 'saved', code: effect.tube.code, people: effect.tube.people });
    }
  };
  for (const event of events) take(event);
  return { state, said, effects };
}

/** After a save of the open tube that failed. */
export function fail(state: CaptureState, failure: RecordFailure): CaptureState {
  const { tube } = state;
  if (!tube) throw new Error('no tube is open');
  return step(context, state, { type: 'failed', failure, effect: { type: 'record', tube } }).state;
}

export const scan = (text: string): CaptureEvent => ({
  type: 'scan',
  scan: readScan(text, defaultTubePattern),
});
export const command = (name: 'finish' | 'cancel' | 'undo') =>
  scan(formatOwnCode({ kind: 'command', command: name }));
export const single = startCapture('single');
export const pool = startCapture('site-pool');
