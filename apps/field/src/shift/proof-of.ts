import type { ShiftRow } from '@mauxn/offline';

export interface ShiftProof {
  /** Tubes recorded in the shift by this device, voided ones included. */
  readonly captured: number;
  /** Tubes that the service has. */
  readonly acknowledged: number;
  readonly waiting: number;
  readonly isComplete: boolean;
}

/** What closing a shift proves: everything that was captured is acknowledged, or how much is not yet (domain.md, shift). */
export function proofOf({ captured, acknowledged }: Pick<ShiftRow, 'captured' | 'acknowledged'>): ShiftProof {
  const waiting = Math.max(0, captured - acknowledged);
  return { captured, acknowledged, waiting, isComplete: captured === acknowledged };
}
