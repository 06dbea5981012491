import { listUnits } from '@mauxn/store';
import { listUnits as listUnitsRoute } from '@mauxn/wire';
import { type Context, serve } from '../server/serve.ts';

export function serveUnit(context: Context): void {
  serve(context, listUnitsRoute, async (tx, call) => ({ units: await listUnits(tx, call.params.unit) }));
}
