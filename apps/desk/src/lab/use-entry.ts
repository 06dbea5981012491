import type { ResultValue, TestMethod } from '@mauxn/domain';
import { type BenchTube, CallError, deskRoutes } from '@mauxn/wire';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { moveTubes } from '../api/bench.ts';
import { ask } from '../api/client.ts';
import { newId } from '../api/id.ts';
import { useKept } from '../api/kept.ts';

/** What was chosen and typed for a tube and is not saved yet. */
export interface Draft {
  readonly value?: ResultValue;
  /** As typed. */
  readonly ct: string;
  readonly saving?: boolean;
  readonly failure?: CallError;
  /** Of the result that was sent: sent again unchanged it is the same result, changed it is another one. */
  readonly id?: string;
}

export interface Entry {
  readonly id: string;
  readonly tube: BenchTube;
  readonly value: ResultValue;
  readonly ct: number | null;
  readonly method: TestMethod;
}

/** What was saved in this visit of the screen: how many, and the last ones, newest first. */
interface Saved {
  readonly count: number;
  readonly last: readonly Entry[];
}

/** So many of the results saved last stay on the screen. */
const inSight = 5;

type Drafts = ReadonlyMap<string, Draft>;
const none: Drafts = new Map();

/** Drafts of the entry grid, by reception, and the way to save them. A draft that could not be saved stays with its cause. */
export function useEntry(lab: string) {
  const [drafts, change, readDrafts] = useKept(['drafts', lab], none);
  const [saved, setSaved] = useState<Saved>({ count: 0, last: [] });
  const enter = useMutation({
    mutationFn: ({ tube, ...rest }: Entry) =>
      ask(deskRoutes.enterResult, {
        params: { lab },
        body: { reception: tube.reception, ...rest },
      }),
  });
  const put = (reception: string, part: Partial<Draft>) =>
    change((before) => new Map(before).set(reception, { ct: '', ...kept(before.get(reception)), ...part }));
  const remove = (reception: string) =>
    change((before) => new Map([...before].filter(([key]) => key !== reception)));
  const save = async (typed: Omit<Entry, 'id'>) => {
    const { reception } = typed.tube;
    const entry = { ...typed, id: readDrafts().get(reception)?.id ?? newId() };
    put(reception, { saving: true });
    try {
      await enter.mutateAsync(entry);
      moveTubes(lab, [reception], 'to-enter', 'to-review');
      remove(reception);
      setSaved(({ count, last }) => ({ count: count + 1, last: [entry, ...last].slice(0, inSight) }));
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      put(reception, { failure: error, id: entry.id });
    }
  };
  const unchoose = (reception: string) =>
    change((before) => new Map(before).set(reception, { ct: before.get(reception)?.ct ?? '' }));
  const draftOf = (reception: string) => readDrafts().get(reception);
  return { drafts, draftOf, saved, save, put, unchoose };
}

/** A draft that changes is no longer what was sent, and why that could not be saved is over. */
function kept(draft: Draft | undefined): Partial<Draft> {
  if (!draft) return {};
  const { value, ct } = draft;
  return value === undefined ? { ct } : { value, ct };
}
