import { useEffect, useState } from 'react';

/** The time, renewed every so often: what a screen says of ages must not stand still. In ms since 1970. */
export function useNow(everyMs = 30_000): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), everyMs);
    return () => window.clearInterval(timer);
  }, [everyMs]);
  return now;
}
