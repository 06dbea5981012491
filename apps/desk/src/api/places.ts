import { deskRoutes } from '@mauxn/wire';
import { useMutation, useQuery } from '@tanstack/react-query';
import { ask, queryClient } from './client.ts';

/** Units at and below `unit`, in the order of the tree. */
export function useUnits(unit: string) {
  return useQuery({
    queryKey: ['units', unit],
    queryFn: async () => {
      const { units } = await ask(deskRoutes.listUnits, { params: { unit } });
      return units.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    },
  });
}

export type PlaceKind = 'site' | 'lab';

const lists = { site: deskRoutes.listSites, lab: deskRoutes.listLabs } as const;
const creates = { site: deskRoutes.createSite, lab: deskRoutes.createLab } as const;

export function usePlaces(kind: PlaceKind, unit: string) {
  return useQuery({
    queryKey: ['places', kind, unit],
    queryFn: async () => (await ask(lists[kind], { params: { unit } })).places,
  });
}

/** `unit` is where the account works; the new place says itself which unit it belongs to. */
export function useCreatePlace(kind: PlaceKind, unit: string) {
  return useMutation({
    mutationFn: (body: { id: string; name: string; unit: string }) =>
      ask(creates[kind], { params: { unit }, body }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['places', kind, unit] }),
  });
}
