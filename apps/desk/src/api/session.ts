import { CallError, deskRoutes, type Me } from '@mauxn/wire';
import { useMutation, useQuery } from '@tanstack/react-query';
import { ask, queryClient } from './client.ts';
import { sessionKey } from './session-key.ts';

/** Who is signed in; null when nobody is. */
export function useSession() {
  return useQuery({ queryKey: sessionKey.me, queryFn: readMe, staleTime: Number.POSITIVE_INFINITY });
}

/** True when the session ended while this page was open. */
export function useExpired(): boolean {
  const { data } = useQuery({ queryKey: sessionKey.expired, queryFn: () => false, enabled: false });
  return data === true;
}

export function useLogIn() {
  return useMutation({
    mutationFn: (body: { login: string; password: string }) => ask(deskRoutes.openSession, { body }),
    onSuccess: takeSession,
  });
}

export function useChangePassword() {
  return useMutation({
    mutationFn: (body: { password: string; newPassword: string }) => ask(deskRoutes.changePassword, { body }),
    onSuccess: takeSession,
  });
}

export function useLogOut() {
  return useMutation({
    mutationFn: () => ask(deskRoutes.closeSession),
    onSuccess: () => {
      queryClient.setQueryData(sessionKey.me, null);
      forgetWork();
    },
  });
}

async function readMe(): Promise<Me | null> {
  try {
    return await ask(deskRoutes.readSession);
  } catch (error) {
    if (error instanceof CallError && error.failure === 'login_required') return null;
    throw error;
  }
}

/** What one person loaded is not shown to the next. */
function takeSession(me: Me) {
  const before = queryClient.getQueryData<Me | null>(sessionKey.me);
  if (before && before.id !== me.id) forgetWork();
  queryClient.setQueryData(sessionKey.expired, false);
  queryClient.setQueryData(sessionKey.me, me);
}

/** Everything but the session itself, to which the page stays subscribed. */
function forgetWork() {
  queryClient.removeQueries({ predicate: ({ queryKey }) => !String(queryKey[0]).startsWith('session') });
}
