import type { Unit } from '@mauxn/wire';
import type { Tx } from '../database.ts';
import { within } from './within.ts';

/** The unit itself and everything below it, in the order of the tree. */
export async function listUnits(tx: Tx, unit: string): Promise<Unit[]> {
  return tx
    .selectFrom('unit as here')
    .innerJoin('unit as area', (join) => join.on('area.id', '=', unit))
    .where(within('here', 'area'))
    .select(['here.id', 'here.path', 'here.level', 'here.name'])
    .orderBy('here.path')
    .execute();
}
