import { sql } from 'kysely';
import type { Tx } from '../database.ts';
import type { ListScope } from './list.ts';
import { tellRegistrations } from './tell.ts';

/**
 * Takes people off a list and tells the devices of the site; the rows stay, for the swabs that name them.
 * @param ids undefined for the whole list
 * @returns those who were on it until now
 */
export async function withdrawRegistrations(
  tx: Tx,
  list: ListScope,
  ids: readonly string[] | undefined,
  by: { readonly actor: string; readonly at: Date },
): Promise<string[]> {
  const { province, site, campaign } = list;
  const rows = await tx
    .updateTable('registration')
    .set({ withdrawn_at: by.at, withdrawn_by: by.actor })
    .where((eb) => eb.and({ province, site, campaign }))
    .where('withdrawn_at', 'is', null)
    .$if(ids !== undefined, (query) => query.where(sql<boolean>`id = any(${ids}::uuid[])`))
    .returning('id')
    .execute();
  const withdrawn = rows.map(({ id }) => id);
  await tellRegistrations(tx, list, { withdrawn });
  return withdrawn;
}
