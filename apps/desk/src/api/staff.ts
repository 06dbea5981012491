import type { Role } from '@mauxn/domain';
import { deskRoutes } from '@mauxn/wire';
import { useMutation, useQuery } from '@tanstack/react-query';
import { ask, queryClient } from './client.ts';

export function useStaff(unit: string) {
  return useQuery({
    queryKey: ['staff', unit],
    queryFn: async () => (await ask(deskRoutes.listStaff, { params: { unit } })).staff,
  });
}

interface NewAccount {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly scope: string;
}

export function useCreateStaff(unit: string) {
  return useMutation({
    mutationFn: (body: NewAccount) => ask(deskRoutes.createStaff, { params: { unit }, body }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['staff', unit] }),
  });
}

/** Another first password for somebody who lost theirs. */
export function useRenewPassword(unit: string) {
  return useMutation({
    mutationFn: (staff: string) => ask(deskRoutes.renewPassword, { params: { unit, staff } }),
  });
}

export function useDisableStaff(unit: string) {
  return useMutation({
    mutationFn: ({ staff, disabled }: { staff: string; disabled: boolean }) =>
      ask(deskRoutes.disableStaff, { params: { unit, staff }, body: { disabled } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['staff', unit] }),
  });
}
