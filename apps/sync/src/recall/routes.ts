import { listRecalls, writeAudit } from '@mauxn/store';
import { listRecalls as listRecallsRoute } from '@mauxn/wire';
import { type Context, serve } from '../server/serve.ts';

export function serveRecall(context: Context): void {
  const { province } = context.deployment;
  serve(context, listRecallsRoute, async (tx, { params, query, actor }) => {
    const page = await listRecalls(tx, { province, unit: params.unit, ...query });
    if (page.recalls.length > 0) {
      const subjects = page.recalls.map(({ id }) => id);
      await writeAudit(tx, { actor: actor.id, action: 'recall.read', subject: 'recall', subjects });
    }
    return page;
  });
}
