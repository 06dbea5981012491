import type { BenchQueue, BenchTube, BulkAnswer } from '@mauxn/wire';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { moveTubes, reloadBench } from '../api/bench.ts';
import { type Act, batchesOf, type Outcome, queueAfter, withAnswer } from './bulk.ts';

export interface Task {
  readonly act: Act;
  readonly tubes: readonly BenchTube[];
  readonly send: (results: string[]) => Promise<BulkAnswer>;
}

/** Does something to many tubes of a queue, part by part. What was done leaves the list at once, also when a later part fails. */
export function useBulk(lab: string, queue: BenchQueue) {
  const [outcome, setOutcome] = useState<Outcome>();
  const run = useMutation({
    mutationFn: async ({ act, tubes, send }: Task) => {
      let reached: Outcome = { act, done: [], refused: [] };
      setOutcome(undefined);
      for (const batch of batchesOf(tubes)) {
        const before = reached.done.length;
        reached = withAnswer(reached, batch, await send(batch.flatMap(({ result }) => result?.id ?? [])));
        setOutcome(reached);
        moveOn(lab, queue, act, reached.done.slice(before));
      }
      return reached;
    },
    // Somebody else was faster, or an answer got lost: what is seen is not what is.
    onSuccess: ({ refused }) => (refused.length > 0 ? reloadBench(lab) : undefined),
    onError: () => reloadBench(lab),
  });
  return { run, outcome };
}

function moveOn(lab: string, from: BenchQueue, act: Act, tubes: readonly BenchTube[]) {
  for (const [to, gone] of Map.groupBy(tubes, (tube) => queueAfter(act, tube))) {
    moveTubes(
      lab,
      gone.map(({ reception }) => reception),
      from,
      to,
    );
  }
}
