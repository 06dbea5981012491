import { useQuery } from '@tanstack/react-query';
import { queryClient } from './client.ts';

/**
 * Something that this browser tab keeps until another person signs in: work that is not saved yet must survive a look at another
 * screen. The change is a function of what is there, because answers arrive in any order.
 */
export function useKept<Value>(key: readonly string[], initial: Value) {
  const queryKey = ['kept', ...key];
  const { data = initial } = useQuery<Value>({
    queryKey,
    queryFn: () => initial,
    initialData: initial,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const change = (next: (before: Value) => Value) => {
    queryClient.setQueryData<Value>(queryKey, (before) => next(before ?? initial));
  };
  /** What is there now, which a screen may not have drawn yet. */
  const read = (): Value => queryClient.getQueryData<Value>(queryKey) ?? initial;
  return [data, change, read] as const;
}
