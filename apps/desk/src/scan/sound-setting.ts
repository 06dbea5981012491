import { playSignal, type Signal } from '@mauxn/ui';
import { useState } from 'react';

const place = 'mauxn.sound';

/** Whether scans are heard; kept in this browser. */
export function useSound() {
  const [on, setOn] = useState(() => localStorage.getItem(place) !== 'off');
  const toggle = () => {
    localStorage.setItem(place, on ? 'off' : 'on');
    if (!on) playSignal('done');
    setOn(!on);
  };
  const signal = (kind: Signal) => {
    if (on) playSignal(kind);
  };
  return { on, toggle, signal };
}
