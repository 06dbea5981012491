import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Rapid, RapidView } from './store.ts';

export const RapidContext = createContext<Rapid | undefined>(undefined);

export function useRapid(): Rapid {
  const rapid = useContext(RapidContext);
  if (rapid === undefined) throw new Error('a part of the screen of rapid tests was drawn outside of it');
  return rapid;
}

export function useView<Part>(pick: (view: RapidView) => Part): Part {
  return useStore(useRapid().view, pick);
}
