import type { HelpFigure } from '@mauxn/wire';
import { sql } from 'kysely';
import type { Tx } from '../database.ts';
import { within } from '../unit/within.ts';

/** `unit`: with everything below it. Days are those of Vietnam, `YYYY-MM-DD`, both included. */
export interface HelpQuery {
  readonly province: number;
  readonly unit: string;
  readonly from: string;
  readonly to: string;
}

/** How many people were helped how, per site and day on which it was done. What was taken back does not count. */
export async function countHelp(tx: Tx, { province, unit, from, to }: HelpQuery): Promise<HelpFigure[]> {
  const midnight = (day: string) => sql`(${day}::date)::timestamp at time zone 'Asia/Ho_Chi_Minh'`;
  const { rows } = await sql<HelpFigure>`
    select slip.site, site.name as "siteName",
      to_char(slip.issued_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as day, slip.help, count(*)::int4 as people
    from slip
    join site on site.id = slip.site
    join unit here on here.id = site.unit
    where slip.province = ${province} and slip.voided_at is null
      and slip.issued_at >= ${midnight(from)} and slip.issued_at < ${midnight(to)} + interval '1 day'
      and exists (select from unit area where area.id = ${unit} and ${within('here', 'area')})
    group by slip.site, site.name, day, slip.help
    order by day, site.name, slip.site, slip.help`.execute(tx);
  return rows;
}
