import { largestRegistrationList } from '@mauxn/domain';
import {
  countRegistrations,
  type ListScope,
  listCampaigns,
  listRegistrations,
  planImport,
  type Tx,
  withdrawRegistrations,
  writeAudit,
  writeImport,
} from '@mauxn/store';
import {
  addRegistrations,
  checkRegistrations,
  listPart,
  listRegistrationLists,
  listRegistrations as listRegistrationsRoute,
  withdrawRegistrations as withdrawRegistrationsRoute,
} from '@mauxn/wire';
import { type Context, serve } from '../server/serve.ts';
import { ServiceError } from '../server/service-error.ts';

/** The pre-registration lists of a site's campaigns. Files are read in the browser; what comes here are rows. */
export function serveRegistration(context: Context): void {
  serveLists(context);
  serveImport(context);
  serve(context, withdrawRegistrationsRoute, async (tx, { params, body, actor }) => {
    const { campaign, registrations } = body;
    const list = await listAt(context, tx, params.site, campaign);
    const by = { actor: actor.id, at: context.now() };
    const subjects = await withdrawRegistrations(tx, list, registrations, by);
    await audit(tx, actor.id, 'registration.write', subjects, { campaign, withdrawn: subjects.length });
    return { withdrawn: subjects.length };
  });
}

function serveLists(context: Context): void {
  const { province } = context.deployment;
  serve(context, listRegistrationLists, async (tx, { params }) => ({
    lists: await countRegistrations(tx, { province, site: params.site }),
  }));
  serve(context, listRegistrationsRoute, async (tx, { params, query, actor }) => {
    const { campaign, after } = query;
    const page = await listRegistrations(tx, await listAt(context, tx, params.site, campaign), after);
    const subjects = page.registrations.map(({ id }) => id);
    await audit(tx, actor.id, 'registration.read', subjects, { campaign });
    return page;
  });
}

function serveImport(context: Context): void {
  const options = { bodyLimit: listPart.bytes };
  serve(
    context,
    checkRegistrations,
    async (tx, { params, body }) => {
      const list = await listAt(context, tx, params.site, body.campaign);
      const { answers } = await planImport(tx, list, body.people, context.now());
      return { answers: [...answers] };
    },
    options,
  );
  serve(
    context,
    addRegistrations,
    async (tx, { params, body, actor }) => {
      const { campaign } = body;
      const list = await listAt(context, tx, params.site, campaign);
      const by = { actor: actor.id, at: context.now() };
      const { answers, added, changed } = await planImport(tx, list, body.people, by.at);
      const length = await writeImport(tx, list, { answers, added, changed }, by);
      if (length > largestRegistrationList) throw new ServiceError('too_large');
      const subjects = [...added, ...changed].map(({ id }) => id);
      const detail = { campaign, added: added.length, changed: changed.length };
      await audit(tx, actor.id, 'registration.write', subjects, detail);
      return { answers: [...answers] };
    },
    options,
  );
}

/** @throws ServiceError not_found when the site takes no part in the campaign */
async function listAt(context: Context, tx: Tx, site: string, campaign: string): Promise<ListScope> {
  const campaigns = await listCampaigns(tx, site);
  if (!campaigns.some(({ id }) => id === campaign)) throw new ServiceError('not_found');
  return { province: context.deployment.province, site, campaign };
}

async function audit(
  tx: Tx,
  actor: string,
  action: string,
  subjects: readonly string[],
  detail: object,
): Promise<void> {
  if (subjects.length > 0) await writeAudit(tx, { actor, action, subject: 'registration', subjects, detail });
}
