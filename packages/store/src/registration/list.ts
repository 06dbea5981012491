import type { Registration } from '@mauxn/domain';
import type { AnswerOf, listRegistrationLists } from '@mauxn/wire';
import { sql } from 'kysely';
import type { Tx } from '../database.ts';
import { registrationOfRow } from './row.ts';

const pageSize = 500;

/** The list of a campaign at a site. */
export interface ListScope {
  readonly province: number;
  readonly site: string;
  readonly campaign: string;
}

/** One page of a list, by id, which is by the time of registration. @param after last registration of the page before */
export async function listRegistrations(
  tx: Tx,
  { province, site, campaign }: ListScope,
  after: string | undefined,
): Promise<{ registrations: Registration[]; more: boolean }> {
  const rows = await tx
    .selectFrom('registration')
    .selectAll()
    .where((eb) => eb.and({ province, site, campaign }))
    .where('withdrawn_at', 'is', null)
    .$if(after !== undefined, (query) => query.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(pageSize + 1)
    .execute();
  return { registrations: rows.slice(0, pageSize).map(registrationOfRow), more: rows.length > pageSize };
}

type Lists = AnswerOf<typeof listRegistrationLists>['lists'];

/** Every campaign of a site with the length of its list, and how many of its people gave a sample that counts, whatever its test. */
export async function countRegistrations(
  tx: Tx,
  { province, site }: Omit<ListScope, 'campaign'>,
): Promise<Lists> {
  const { rows } = await sql<Lists[number]>`
    select campaign.id as campaign, campaign.name, count(r.id)::int4 as registered,
      count(r.id) filter (where exists (
        select from swab s join tube t on (t.province, t.id) = (s.province, s.tube)
        where s.province = r.province and s.registration = r.id and t.state <> 'voided'
      ) or exists (
        select from rapid_test x
        where x.province = r.province and x.registration = r.id and x.state <> 'voided'
      ))::int4 as swabbed
    from campaign
    join unit area on area.id = campaign.unit
    join site on site.id = ${site}
    join unit here on here.id = site.unit
    left join registration r on r.province = ${province} and r.site = site.id and r.campaign = campaign.id
      and r.withdrawn_at is null
    where here.path = area.path or starts_with(here.path, area.path || '/')
    group by campaign.id order by campaign.id`.execute(tx);
  return rows;
}
