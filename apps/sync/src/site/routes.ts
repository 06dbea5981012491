import { createPlace, listPlaces, nameOfScope, type PlaceKind, writeAudit } from '@mauxn/store';
import { createLab, createSite, listLabs, listSites } from '@mauxn/wire';
import { requireWithin } from '../server/require-within.ts';
import { type Context, serve } from '../server/serve.ts';
import { ServiceError } from '../server/service-error.ts';

/** Sampling sites and labs differ in who may see and make them, and in nothing else. Devices are told of neither: they enrol at one. */
export function serveSite(context: Context): void {
  servePlaces(context, 'site', listSites, createSite);
  servePlaces(context, 'lab', listLabs, createLab);
}

function servePlaces(
  context: Context,
  kind: PlaceKind,
  list: typeof listSites,
  create: typeof createSite,
): void {
  serve(context, list, async (tx, call) => ({ places: await listPlaces(tx, kind, call.params.unit) }));

  serve(context, create, async (tx, call) => {
    const { id, name, unit } = call.body;
    await requireWithin(tx, call.params.unit, { kind: 'unit', id: unit });
    const creation = await createPlace(tx, kind, { id, name, unit });
    if (creation === 'taken') throw new ServiceError('already_exists');
    if (creation === 'created') {
      const action = create.action;
      await writeAudit(tx, { actor: call.actor.id, action, subject: kind, subjects: [id], detail: { unit } });
    }
    return { id, name, unit, unitName: await nameOfScope(tx, { kind: 'unit', id: unit }) };
  });
}
