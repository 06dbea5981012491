import type { BenchQueue, BenchTube, BulkAnswer } from '@mauxn/wire';

/** What may be done with many results at once. */
export type Act = 'reviewed' | 'returned' | 'released';
export type Refusal = BulkAnswer['refused'][number]['why'];

/** What became of each tube of a bulk act. */
export interface Outcome {
  readonly act: Act;
  readonly done: readonly BenchTube[];
  readonly refused: readonly { readonly tube: BenchTube; readonly why: Refusal }[];
}

/** So many results go in one request: its answer comes within seconds, and the contract takes no more than 5,000. */
export const batchSize = 1000;

/** The tubes in parts that one request takes. */
export function batchesOf(tubes: readonly BenchTube[]): readonly (readonly BenchTube[])[] {
  const count = Math.ceil(tubes.length / batchSize);
  return Array.from({ length: count }, (_, n) => tubes.slice(n * batchSize, (n + 1) * batchSize));
}

/** Adds the answer about one part. A result that the answer does not name counts as neither done nor refused. */
export function withAnswer(before: Outcome, batch: readonly BenchTube[], answer: BulkAnswer): Outcome {
  const byResult = new Map(batch.map((tube) => [tube.result?.id, tube]));
  const found = (id: string) => byResult.get(id) ?? [];
  return {
    act: before.act,
    done: [...before.done, ...answer.done.flatMap(found)],
    refused: [
      ...before.refused,
      ...answer.refused.flatMap(({ id, why }) => [found(id)].flat().map((tube) => ({ tube, why }))),
    ],
  };
}

/** Where a tube is found after the act. A correction that is sent back is over: what was released before stands. */
export function queueAfter(act: Act, { standing }: BenchTube): BenchQueue {
  if (act === 'reviewed') return 'to-release';
  return act === 'returned' && !standing ? 'to-enter' : 'released';
}
