import { useEffect, useState } from 'react';

/** Keeps the screen awake while it is in front. A device that cannot simply sleeps as it is set to. */
export function useAwake(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined;
    let isOver = false;
    const hold = async () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      try {
        lock = await navigator.wakeLock.request('screen');
        if (isOver) await lock.release();
      } catch {
        // Low battery or no permission: nothing depends on it.
      }
    };
    const holdWhenSeen = () => void hold();
    holdWhenSeen();
    document.addEventListener('visibilitychange', holdWhenSeen);
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', holdWhenSeen);
      void lock?.release();
    };
  }, []);
}

/** Whether keys, and so a keyboard scanner, reach this page. */
export function useHasFocus(): boolean {
  const [has, setHas] = useState(() => document.hasFocus());
  useEffect(() => {
    const tell = () => setHas(document.hasFocus());
    window.addEventListener('focus', tell);
    window.addEventListener('blur', tell);
    return () => {
      window.removeEventListener('focus', tell);
      window.removeEventListener('blur', tell);
    };
  }, []);
  return has;
}
