/** A value of the database that the screens follow: known before anything is drawn, and told of every change. */
export interface Live<Value> {
  readonly read: () => Value;
  /** Calls `tell` after every change until the answer is called. */
  readonly listen: (tell: () => void) => () => void;
}

/** Follows a value from its first reading on. One watch for all screens, for as long as the page is open. */
export function followLive<Value>(watch: (listener: (value: Value) => void) => void): Promise<Live<Value>> {
  const listeners = new Set<() => void>();
  return new Promise((resolve) => {
    let known: { value: Value } | undefined;
    watch((value) => {
      const isFirst = known === undefined;
      const current = { value };
      known = current;
      if (isFirst) resolve({ read: () => (known ?? current).value, listen });
      for (const tell of listeners) tell();
    });
  });
  function listen(tell: () => void) {
    listeners.add(tell);
    return () => listeners.delete(tell);
  }
}
