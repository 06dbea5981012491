import { randomUUIDv7 } from 'node:crypto';
import {
  applyBatch,
  BatchIdTaken,
  findBatch,
  inTransaction,
  type Receipt,
  type ReceivedBatch,
} from '@mauxn/store';
import { batchHeader, batchLimit, batchType, id, push } from '@mauxn/wire';
import { type Call, type Context, serveUnbound } from '../server/serve.ts';
import { ServiceError } from '../server/service-error.ts';
import { admitLines } from './admit-lines.ts';
import { digestOf, readBatch } from './read-batch.ts';
import { Turnstile } from './turnstile.ts';

/** Batches read and applied at once, and batches that may wait for it. */
const atOnce = 6;
const mayWait = 2_000;

export function servePush(context: Context): void {
  const turnstile = new Turnstile(atOnce, mayWait);
  context.app.addContentTypeParser(
    batchType,
    { parseAs: 'buffer', bodyLimit: batchLimit.sentBytes },
    async (_request: unknown, body: Buffer) => body,
  );
  serveUnbound(
    context,
    push,
    async (call) => {
      const { receipt, batch } = await turnstile.pass(() => receive(context, call));
      return { epoch: context.deployment.epoch, serverTime: context.now().getTime(), batch, ...receipt };
    },
    { bodyLimit: batchLimit.sentBytes },
  );
}

async function receive(
  context: Context,
  call: Call<typeof push>,
): Promise<{ batch: string; receipt: Receipt }> {
  const { device, actor } = call;
  const body = call.body;
  const batch = id.safeParse(call.request.headers[batchHeader]);
  if (!Buffer.isBuffer(body)) throw new ServiceError('unsupported_media');
  if (!batch.success) throw new ServiceError('invalid_request', [batchHeader]);
  const { province } = context.deployment;
  const key = { province, id: batch.data, device: device.id, sha256: digestOf(body) };
  const known = await findBatch(context.db, key);
  if (typeof known === 'object') return { batch: key.id, receipt: known.receipt };
  const lines = await admitLines(context.db, device, actor.id, readBatch(body));
  const received: ReceivedBatch = {
    ...key,
    // Other bytes stand under this id already: these are logged under an id of the service's own.
    id: known === 'other-content' ? randomUUIDv7() : key.id,
    site: device.site,
    siteName: device.siteName,
    actor: actor.id,
    body,
    lines,
    receivedAt: context.now().getTime(),
  };
  return { batch: key.id, receipt: await apply(context, received) };
}

async function apply({ db }: Context, batch: ReceivedBatch): Promise<Receipt> {
  try {
    return await inTransaction(db, (tx) => applyBatch(tx, batch));
  } catch (error) {
    if (!(error instanceof BatchIdTaken)) throw error;
    return inTransaction(db, (tx) => applyBatch(tx, { ...batch, id: randomUUIDv7() }));
  }
}
