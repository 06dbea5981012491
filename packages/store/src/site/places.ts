import type { ScopeKind } from '@mauxn/domain';
import type { Place } from '@mauxn/wire';
import type { Tx } from '../database.ts';
import { within } from '../unit/within.ts';

/** Sampling sites and labs are kept alike: a named place in a unit. */
export type PlaceKind = Exclude<ScopeKind, 'unit'>;

/** What became of something that a client names by an id of its own. */
export type Creation = 'created' | 'repeated' | 'taken';

/** Places of the unit and of every unit below it, in the order of the tree and then by name. */
export async function listPlaces(tx: Tx, kind: PlaceKind, unit: string): Promise<Place[]> {
  return tx
    .selectFrom(kind)
    .innerJoin('unit as here', 'here.id', `${kind}.unit`)
    .innerJoin('unit as area', (join) => join.on('area.id', '=', unit))
    .where(within('here', 'area'))
    .select([`${kind}.id`, `${kind}.name`, `${kind}.unit`, 'here.name as unitName'])
    .orderBy('here.path')
    .orderBy(`${kind}.name`)
    .execute();
}

/** @returns `repeated` when this very place is there already, `taken` when its id or its name in the unit is another place's */
export async function createPlace(
  tx: Tx,
  kind: PlaceKind,
  place: { id: string; unit: string; name: string },
): Promise<Creation> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto(kind)
    .values({ id: place.id, unit: place.unit, name: place.name })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 1n) return 'created';
  const same = await tx
    .selectFrom(kind)
    .select('id')
    .where('id', '=', place.id)
    .where('unit', '=', place.unit)
    .where('name', '=', place.name)
    .executeTakeFirst();
  return same ? 'repeated' : 'taken';
}
