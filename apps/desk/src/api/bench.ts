import { type AnswerOf, type BenchQueue, type BenchTube, deskRoutes } from '@mauxn/wire';
import { type InfiniteData, keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ask, queryClient } from './client.ts';
import { useWhole } from './whole.ts';

type Bench = AnswerOf<typeof deskRoutes.listBench>;
export type BenchCounts = Bench['counts'];

const benchKey = (lab: string) => ['bench', lab] as const;
const countsKey = (lab: string) => ['bench-counts', lab] as const;

interface BenchOptions {
  readonly lab: string;
  readonly queue: BenchQueue;
  /** Part of a tube code. */
  readonly code?: string | undefined;
  /** Loads every page: a queue whose exceptions stand first has to be known whole. */
  readonly whole?: boolean;
}

/** A queue of the bench with what has been loaded of it. */
export function useBench({ lab, queue, code = '', whole = false }: BenchOptions) {
  const query = useInfiniteQuery({
    queryKey: [...benchKey(lab), queue, code],
    queryFn: ({ pageParam }) => readPage(lab, { queue, code, after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => (last.more ? last.tubes.at(-1)?.reception : undefined),
    placeholderData: keepPreviousData,
  });
  useWhole(query, whole);
  const tubes = useMemo(() => query.data?.pages.flatMap((page) => page.tubes) ?? [], [query.data]);
  const total = query.data?.pages.at(-1)?.counts[queue] ?? tubes.length;
  const part = whole && query.hasNextPage ? { loaded: tubes.length, total } : undefined;
  return { ...query, tubes, total, part };
}

/** The counts that the last answer about this bench carried; nobody is asked for them alone. */
export function useBenchCounts(lab: string): BenchCounts | undefined {
  return useQuery<BenchCounts>({ queryKey: countsKey(lab), enabled: false, queryFn: () => readCounts(lab) })
    .data;
}

/** Every list of this bench is loaded again when it is next looked at. */
export function reloadBench(lab: string) {
  return queryClient.invalidateQueries({ queryKey: benchKey(lab) });
}

/** Takes tubes out of a queue on the screen, because they went on to the next; the rows below keep their place. */
export function moveTubes(lab: string, receptions: readonly string[], from: BenchQueue, to: BenchQueue) {
  const gone = new Set(receptions);
  queryClient.setQueriesData<InfiniteData<Bench>>(
    { queryKey: [...benchKey(lab), from] },
    (data) => data && { ...data, pages: data.pages.map((page) => without(page, gone)) },
  );
  queryClient.setQueryData<BenchCounts>(
    countsKey(lab),
    (counts) =>
      counts && { ...counts, [from]: Math.max(0, counts[from] - gone.size), [to]: counts[to] + gone.size },
  );
  void queryClient.invalidateQueries({ queryKey: [...benchKey(lab), to], refetchType: 'none' });
}

export function countReceived(lab: string) {
  queryClient.setQueryData<BenchCounts>(
    countsKey(lab),
    (counts) => counts && { ...counts, 'to-enter': counts['to-enter'] + 1, all: counts.all + 1 },
  );
  void queryClient.invalidateQueries({ queryKey: benchKey(lab), refetchType: 'none' });
}

async function readPage(lab: string, query: { queue: BenchQueue; code: string; after: string | undefined }) {
  const page = await ask(deskRoutes.listBench, {
    params: { lab },
    query: { queue: query.queue, code: query.code || undefined, after: query.after },
  });
  queryClient.setQueryData(countsKey(lab), page.counts);
  return page;
}

async function readCounts(lab: string): Promise<BenchCounts> {
  return (await readPage(lab, { queue: 'to-enter', code: '', after: undefined })).counts;
}

function without(page: Bench, receptions: ReadonlySet<string>): Bench {
  const tubes: BenchTube[] = page.tubes.filter(({ reception }) => !receptions.has(reception));
  return { ...page, tubes };
}
