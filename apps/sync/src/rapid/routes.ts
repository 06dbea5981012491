import { listRapidTests, type RapidQuery, type Tx, writeAudit } from '@mauxn/store';
import { listSiteRapid, listUnitRapid } from '@mauxn/wire';
import { type Context, serve } from '../server/serve.ts';
import { ServiceError } from '../server/service-error.ts';

export function serveRapid(context: Context): void {
  const { province } = context.deployment;
  serve(context, listSiteRapid, async (tx, { params, query, actor }) =>
    list(tx, actor.id, 'rapid.read', { province, of: { site: params.site }, ...query }),
  );
  serve(context, listUnitRapid, async (tx, { params, query, actor }) =>
    list(tx, actor.id, 'rapid.read-unit', { province, of: { unit: params.unit }, ...query }),
  );
}

async function list(tx: Tx, actor: string, action: string, query: RapidQuery) {
  if (!isDay(query.day)) throw new ServiceError('invalid_request', ['day']);
  const page = await listRapidTests(tx, query);
  if (page.tests.length > 0) {
    const subjects = page.tests.map(({ id }) => id);
    await writeAudit(tx, { actor, action, subject: 'rapid-test', subjects });
  }
  return page;
}

/** The contract cannot tell 30 February, and the database would not take it. */
function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
