import { pullChanges } from '@mauxn/store';
import { pull } from '@mauxn/wire';
import { type Context, serve } from '../server/serve.ts';

export function servePull(context: Context): void {
  const { deployment, now } = context;
  serve(context, pull, async (tx, { device, query }) => ({
    epoch: deployment.epoch,
    serverTime: now().getTime(),
    ...(await pullChanges(tx, { province: deployment.province, site: device.site }, query.cursor)),
  }));
}
