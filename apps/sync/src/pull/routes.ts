import { pullChanges, writeAudit } from '@mauxn/store';
import { pull } from '@mauxn/wire';
import { type Context, serve } from '../server/serve.ts';

export function servePull(context: Context): void {
  const { deployment, now } = context;
  serve(context, pull, async (tx, { actor, device, query }) => {
    const page = await pullChanges(tx, { province: deployment.province, site: device.site }, query.cursor);
    const people = page.changes.flatMap((change) => (change.kind === 'registrations' ? change.people : []));
    if (people.length > 0) {
      const subjects = people.map(({ id }) => id);
      const detail = { device: device.id };
      await writeAudit(tx, {
        actor: actor.id,
        action: pull.action,
        subject: 'registration',
        subjects,
        detail,
      });
    }
    return { epoch: deployment.epoch, serverTime: now().getTime(), ...page };
  });
}
