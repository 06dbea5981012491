import { useSyncExternalStore } from 'react';
import { getLocale, type Locale, setLocale } from '../paraglide/runtime.js';

const listeners = new Set<() => void>();

/** The language of the screen, kept in this browser. */
export function useLocale(): Locale {
  return useSyncExternalStore(listen, getLocale);
}

/** Changes the language in place: a reload would throw away what is being typed or scanned. */
export function switchLocale(locale: Locale) {
  void setLocale(locale, { reload: false });
  for (const tell of listeners) tell();
}

function listen(tell: () => void) {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
