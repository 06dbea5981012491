import { countHelp } from '@mauxn/store';
import { listHelp } from '@mauxn/wire';
import { type Context, serve } from '../server/serve.ts';
import { ServiceError } from '../server/service-error.ts';

/** Figures only: nobody can be told from them, so reading them is not audited. */
export function serveSlip(context: Context): void {
  const { province } = context.deployment;
  serve(context, listHelp, async (tx, { params, query }) => {
    if (!isDay(query.from)) throw new ServiceError('invalid_request', ['from']);
    if (!isDay(query.to)) throw new ServiceError('invalid_request', ['to']);
    return { figures: await countHelp(tx, { province, unit: params.unit, ...query }) };
  });
}

/** The contract cannot tell 30 February, and the database would not take it. */
function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
