import type { ScopeKind } from '@mauxn/domain';
import { usePlaces, useUnits } from '../api/places.ts';

/** What an account can be bound to, as choices of a list. */
export function useScopes(kind: ScopeKind | undefined, unit: string) {
  const places = {
    site: usePlaces('site', unit).data,
    lab: usePlaces('lab', unit).data,
    unit: useUnits(unit).data,
  };
  const chosen = kind === undefined ? [] : (places[kind] ?? []);
  return chosen.map((place) => ({
    value: place.id,
    label: 'unitName' in place ? `${place.name} (${place.unitName})` : place.name,
  }));
}
