import { deskRoutes, type Me } from '@mauxn/wire';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ask } from './client.ts';
import { useWhole } from './whole.ts';

/** The whole day's tests of the account's site, or of every site at and below its unit. @param day `YYYY-MM-DD` */
export function useRapidTests({ kind, id }: Me['scope'], day: string) {
  const query = useInfiniteQuery({
    queryKey: ['rapid', kind, id, day],
    queryFn: ({ pageParam: after }) =>
      kind === 'site'
        ? ask(deskRoutes.listSiteRapid, { params: { site: id }, query: { day, after } })
        : ask(deskRoutes.listUnitRapid, { params: { unit: id }, query: { day, after } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => (page.more ? page.tests.at(-1)?.id : undefined),
  });
  useWhole(query);
  const tests = useMemo(() => query.data?.pages.flatMap((page) => page.tests) ?? [], [query.data]);
  const counts = query.data?.pages.at(-1)?.counts;
  return { ...query, tests, counts, part: query.hasNextPage ? { loaded: tests.length } : undefined };
}
