import { deskRoutes, type Recall } from '@mauxn/wire';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ask } from './client.ts';
import { useWhole } from './whole.ts';

/** The whole list: it is printed, and half a list on paper is a wrong list. */
export function useRecalls(unit: string) {
  const query = useInfiniteQuery({
    queryKey: ['recalls', unit],
    queryFn: ({ pageParam: last }) =>
      ask(deskRoutes.listRecalls, {
        params: { unit },
        query: last ? { after: last.id, state: last.state } : {},
      }),
    initialPageParam: undefined as Recall | undefined,
    getNextPageParam: (page) => (page.more ? page.recalls.at(-1) : undefined),
  });
  useWhole(query);
  const recalls = useMemo(() => query.data?.pages.flatMap((page) => page.recalls) ?? [], [query.data]);
  return { ...query, recalls, part: query.hasNextPage ? { loaded: recalls.length } : undefined };
}
