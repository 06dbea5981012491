import { useRef, useState } from 'react';

export interface Task<Args extends readonly unknown[]> {
  readonly run: (...args: Args) => void;
  readonly isBusy: boolean;
  /** Why the last run failed; undefined while it has not. */
  readonly error: unknown;
}

/** Work that a button starts: one run at a time, and its failure stays on the screen until the next run. */
export function useTask<Args extends readonly unknown[]>(
  work: (...args: Args) => Promise<unknown>,
): Task<Args> {
  const [state, setState] = useState<{ isBusy: boolean; error: unknown }>({
    isBusy: false,
    error: undefined,
  });
  const running = useRef(false);
  const start = async (args: Args) => {
    if (running.current) return;
    running.current = true;
    setState({ isBusy: true, error: undefined });
    try {
      await work(...args);
      setState({ isBusy: false, error: undefined });
    } catch (error) {
      setState({ isBusy: false, error });
    }
    running.current = false;
  };
  return { ...state, run: (...args) => void start(args) };
}
