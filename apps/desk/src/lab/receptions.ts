import { type BenchTube, CallError, type CallFailure, deskRoutes } from '@mauxn/wire';
import { useMutation } from '@tanstack/react-query';
import { countReceived } from '../api/bench.ts';
import { ask } from '../api/client.ts';
import { newId } from '../api/id.ts';
import { useKept } from '../api/kept.ts';
import type { NoTube, TubeScan } from '../scan/read-tube.ts';

/** One scan at the reception and what became of it. */
export interface Reception {
  readonly id: string;
  readonly code: string;
  /** In ms since 1970. */
  readonly at: number;
  readonly state: ReceptionState;
}

export type ReceptionState =
  | { readonly kind: 'sending' }
  | { readonly kind: 'received' | 'again' | 'to-follow' | 'voided'; readonly tube: BenchTube }
  | { readonly kind: 'failed'; readonly failure: CallFailure }
  | { readonly kind: 'refused'; readonly why: NoTube | 'other-lab' };

/** How many scans are kept in sight. */
const kept = 200;
const none: readonly Reception[] = [];

/** The scans of this browser tab, newest first. */
export function useReceptions(lab: string, onChange: (reception: Reception) => void) {
  const [list, change] = useKept(['receptions', lab], none);
  const receive = useMutation({
    mutationFn: (body: { id: string; code: string }) =>
      ask(deskRoutes.receiveTube, { params: { lab }, body }),
  });
  const put = (reception: Reception) => {
    change((before) => withReception(before, reception));
    onChange(reception);
  };
  const send = async (reception: Reception) => {
    put({ ...reception, state: { kind: 'sending' } });
    try {
      const { id, code } = reception;
      const { tube, again } = await receive.mutateAsync({ id, code });
      if (!again) countReceived(lab);
      put({ ...reception, state: { kind: kindOf(tube, again), tube } });
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      const elsewhere = error.failure === 'already_exists';
      put({
        ...reception,
        state: elsewhere ? { kind: 'refused', why: 'other-lab' } : { kind: 'failed', failure: error.failure },
      });
    }
  };
  const take = (scan: TubeScan) => {
    const reception = { id: newId(), at: Date.now() };
    if (scan.ok) return send({ ...reception, code: scan.code, state: { kind: 'sending' } });
    // What was refused may be somebody's identity card: only its kind is kept, never its text.
    return put({ ...reception, code: '', state: { kind: 'refused', why: scan.why } });
  };
  return { list, take, resend: send };
}

function kindOf({ tube, voided }: BenchTube, again: boolean) {
  if (tube === null && voided) return 'voided';
  if (again) return 'again';
  return tube ? 'received' : 'to-follow';
}

/** What could not be sent is never pushed out by what came later. */
function withReception(list: readonly Reception[], reception: Reception): readonly Reception[] {
  const known = list.some(({ id }) => id === reception.id);
  if (known) return list.map((other) => (other.id === reception.id ? reception : other));
  return [reception, ...list].filter(({ state }, n) => n < kept || isUnsent(state));
}

function isUnsent({ kind }: ReceptionState): boolean {
  return kind === 'sending' || kind === 'failed';
}
