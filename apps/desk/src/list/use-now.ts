import { useEffect, useState } from 'react';

/** The time, renewed every half minute: ages on a screen that stays open must not stand still. In ms since 1970. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 30_000);
    return () => window.clearInterval(timer);
  }, []);
  return now;
}
