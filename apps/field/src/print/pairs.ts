import { formatOwnCode, makeSlipId, type OwnCode, pairCode } from '@mauxn/domain';
import { type Clock, type FieldDatabase, takeLabelNumbers } from '@mauxn/offline';
import type { SetUp } from '@mauxn/wire';
import { valueOf } from '../error/save-error.ts';

/** The label of a tube and the slip that goes with it. */
export interface LabelPair {
  readonly code: string;
  readonly slip: string;
  readonly payload: string;
}

export type PairsRefusal = 'no-number' | 'no-form';

/**
 * Makes `n` pairs with numbers that this device has never given out and never will again.
 * @param isTube whether a text is a tube code in this province
 * @throws SaveError when the numbers could not be noted
 */
export async function makePairs(
  db: FieldDatabase,
  clock: Pick<Clock, 'random'>,
  { province, device }: Pick<SetUp, 'province' | 'device'>,
  isTube: (code: string) => boolean,
  n: number,
): Promise<readonly LabelPair[] | PairsRefusal> {
  if (province === undefined || device.number === undefined) return 'no-number';
  const origin = { province, device: device.number };
  // Asked first: numbers that cannot be printed are not taken.
  if (pairCode(origin, 1, isTube) === undefined) return 'no-form';
  const first = valueOf(await takeLabelNumbers(db, n));
  const codes = Array.from({ length: n }, (_, place) => pairCode(origin, first + place, isTube));
  const pairs = codes.flatMap((code) =>
    code === undefined ? [] : [pairOf(code, makeSlipId(clock.random(10)))],
  );
  return pairs.length < n ? 'no-form' : pairs;
}

function pairOf(code: string, id: string): LabelPair {
  const slip: OwnCode = { kind: 'slip', id };
  return { code, slip: id, payload: formatOwnCode(slip) };
}
