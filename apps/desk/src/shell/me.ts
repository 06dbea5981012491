import type { Me } from '@mauxn/wire';
import { createContext, useContext } from 'react';

export const MeContext = createContext<Me | undefined>(undefined);

/** Who is signed in. Screens are drawn for somebody who is, so there always is one. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (me === undefined) throw new Error('a screen was drawn outside the shell');
  return me;
}
