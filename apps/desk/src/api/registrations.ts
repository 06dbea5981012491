import type { ListedPerson, RegistrationAnswer } from '@mauxn/domain';
import { deskRoutes, listPart } from '@mauxn/wire';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ask, queryClient } from './client.ts';
import { useWhole } from './whole.ts';

/** A list is of one campaign at one site. */
export interface ListPlace {
  readonly site: string;
  readonly campaign: string;
}

/** The campaigns of a site with the length of each list; nothing is asked before a site is chosen. */
export function useRegistrationLists(site: string | undefined) {
  return useQuery({
    queryKey: ['registration-lists', site],
    enabled: site !== undefined,
    queryFn: async () =>
      (await ask(deskRoutes.listRegistrationLists, { params: { site: site ?? '' } })).lists,
  });
}

export function useRegistrations({ site, campaign }: ListPlace) {
  const query = useInfiniteQuery({
    queryKey: ['registrations', site, campaign],
    queryFn: ({ pageParam: after }) =>
      ask(deskRoutes.listRegistrations, { params: { site }, query: { campaign, after } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => (page.more ? page.registrations.at(-1)?.id : undefined),
  });
  useWhole(query);
  const people = useMemo(() => query.data?.pages.flatMap((page) => page.registrations) ?? [], [query.data]);
  return { ...query, people, part: query.hasNextPage ? { loaded: people.length } : undefined };
}

export function useWithdraw({ site, campaign }: ListPlace) {
  return useMutation({
    /** @param registrations undefined for the whole list */
    mutationFn: (registrations: string[] | undefined) =>
      ask(deskRoutes.withdrawRegistrations, { params: { site }, body: { campaign, registrations } }),
    onSettled: () => reload(site),
  });
}

/** Sends rows in parts, in their order. `onPart` is told how many have been answered. @throws CallError; the parts before are done */
export async function sendRows(
  act: 'check' | 'add',
  { site, campaign }: ListPlace,
  people: readonly ListedPerson[],
  onPart: (done: number) => void,
): Promise<RegistrationAnswer[]> {
  const route = act === 'check' ? deskRoutes.checkRegistrations : deskRoutes.addRegistrations;
  const answers: RegistrationAnswer[] = [];
  try {
    while (answers.length < people.length) {
      const part = people.slice(answers.length, answers.length + listPart.rows);
      const body = { campaign, people: part };
      answers.push(...(await ask(route, { params: { site }, body })).answers);
      onPart(answers.length);
    }
    return answers;
  } finally {
    if (act === 'add') void reload(site);
  }
}

async function reload(site: string): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['registrations', site] }),
    queryClient.invalidateQueries({ queryKey: ['registration-lists', site] }),
  ]);
}
