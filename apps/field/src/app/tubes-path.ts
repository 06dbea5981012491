import { useSetUp } from './field.ts';

/** Where tubes are taken: the first screen, but for volunteers, whose first screen is the lane. */
export function useTubesPath(): '/' | '/capture' {
  return useSetUp().me.role === 'volunteer' ? '/capture' : '/';
}
