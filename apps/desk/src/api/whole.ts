import { useEffect } from 'react';

interface Paged {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly isError: boolean;
  readonly fetchNextPage: () => unknown;
}

/** Loads every page, one after the other, when the list is of use only as a whole. */
export function useWhole(query: Paged, whole = true): void {
  const { hasNextPage, isFetchingNextPage, isError, fetchNextPage } = query;
  useEffect(() => {
    if (whole && hasNextPage && !isFetchingNextPage && !isError) void fetchNextPage();
  }, [whole, hasNextPage, isFetchingNextPage, isError, fetchNextPage]);
}
