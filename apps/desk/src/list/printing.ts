import { useSyncExternalStore } from 'react';

const print = window.matchMedia('print');

/** True while the browser draws the page for paper. */
export function usePrinting(): boolean {
  return useSyncExternalStore(listen, () => print.matches);
}

function listen(tell: () => void) {
  print.addEventListener('change', tell);
  return () => print.removeEventListener('change', tell);
}
