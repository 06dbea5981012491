import { Progress } from '@mauxn/ui';
import type { ReactNode } from 'react';
import { FailureNotice } from '../error/failure-notice.tsx';
import { m } from '../paraglide/messages.js';
import { counted } from '../text/counted.ts';

interface LoadedProps {
  readonly query: {
    readonly isPending: boolean;
    readonly isError: boolean;
    readonly error: unknown;
    readonly data: unknown;
    refetch(): unknown;
  };
  /** How much of a list that is loaded in parts is there. */
  readonly part?: { readonly loaded: number; readonly total?: number } | undefined;
  readonly children: ReactNode;
}

/** What was asked for, once it is there. A list that cannot be loaded again stays as it was, with the cause above it. */
export function Loaded({ query, part, children }: LoadedProps) {
  if (query.isPending) return <Progress label={m.loading()} />;
  const loss = query.data === undefined ? m.loss_none() : m.loss_old_list();
  return (
    <>
      {query.isError && <FailureNotice error={query.error} onRetry={() => query.refetch()} loss={loss} />}
      {part && <Progress label={m.loading_part({ count: counted(part.loaded) })} {...progressOf(part)} />}
      {query.data !== undefined && children}
    </>
  );
}

function progressOf({ loaded, total }: NonNullable<LoadedProps['part']>) {
  return total === undefined ? {} : { value: loaded, max: total };
}
