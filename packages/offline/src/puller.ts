import { CallError, type Change, call, pull } from '@mauxn/wire';
import { asks, forget, noteEpoch, pay } from './accept.ts';
import type { FieldDatabase } from './database.ts';
import { readMeta, writeMeta } from './meta.ts';
import { causeOfFailure } from './policy.ts';
import type { Ports } from './ports.ts';
import { causeOfError } from './post.ts';
import { applyRegistrations } from './registration.ts';
import { noteReached, type SendStep } from './sender.ts';

/** Fetches one page of what changed; its changes and its cursor are stored in one transaction, so neither is there without the other. */
export async function pullOnce(db: FieldDatabase, ports: Pick<Ports, 'now' | 'fetch'>): Promise<SendStep> {
  const { cursor, epoch } = await readMeta(db, 'feed');
  const page = await fetchPage(ports, cursor);
  if ('cause' in page) return { kind: 'failed', ...page };
  const stores = [db.meta, db.usedCode, db.recall, db.attention, db.registration];
  await db.transaction('rw', stores, async () => {
    const feed = await readMeta(db, 'feed');
    // Another page moved the cursor or the epoch meanwhile: this one is of a feed that no longer counts.
    if (feed.cursor !== cursor || feed.epoch !== epoch) return;
    await noteEpoch(db, page.epoch);
    // After a restore the old cursor may lie beyond the feed's end: read from the beginning (L3).
    if (epoch !== undefined && epoch !== page.epoch) return;
    for (const change of page.changes) await apply(db, change, ports.now());
    await writeMeta(db, 'feed', { epoch: page.epoch, cursor: page.cursor });
  });
  await noteReached(db, ports.now());
  return { kind: page.more || (epoch !== undefined && epoch !== page.epoch) ? 'moved' : 'idle' };
}

async function fetchPage(ports: Pick<Ports, 'fetch'>, cursor: string) {
  let thrown: unknown;
  const fetch: Ports['fetch'] = (url, init) =>
    ports.fetch(url, init).catch((error: unknown) => {
      thrown = error;
      throw error;
    });
  try {
    return await call(fetch, pull, { query: { cursor } });
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    const cause = error.failure === 'no_network' ? causeOfError(thrown) : causeOfFailure[error.failure];
    return { cause, retryAfter: error.retryAfter };
  }
}

type Appliers = {
  [Kind in Change['kind']]: (
    db: FieldDatabase,
    change: Extract<Change, { kind: Kind }>,
    now: number,
  ) => Promise<void>;
};

const appliers: Appliers = {
  site: async (db, { site, name }) => {
    const stored = await readMeta(db, 'setUp');
    if (stored?.setUp.site.id !== site) return;
    const setUp = { ...stored.setUp, site: { ...stored.setUp.site, name } };
    await writeMeta(db, 'setUp', { ...stored, setUp });
  },
  campaign: async (db, { campaign }) => {
    const stored = await readMeta(db, 'setUp');
    if (!stored) return;
    const others = stored.setUp.campaigns.filter((known) => known.id !== campaign.id);
    await writeMeta(db, 'setUp', { ...stored, setUp: { ...stored.setUp, campaigns: [...others, campaign] } });
  },
  'tubes-used': async (db, { codes, siteName, at }) => {
    await db.usedCode.bulkPut(codes.map((code) => ({ code, siteName, at })));
  },
  outcome: async (db, change, now) => {
    const row = await db.attention.get(change.intent);
    if (!row) return;
    await forget(db, row);
    if (change.outcome === 'applied') return;
    const cause = change.cause ?? row.cause;
    const next = { ...row, state: change.outcome, cause, at: now };
    await pay(db, { ...next, setAside: row.setAside && !asks(next) });
  },
  recall: async (db, { recall: id, name, tubeCode, reason }) => {
    await db.recall.put({ id, name, tubeCode, reason });
  },
  registrations: applyRegistrations,
};

function apply<Kind extends Change['kind']>(
  db: FieldDatabase,
  change: Extract<Change, { kind: Kind }>,
  now: number,
): Promise<void> {
  // A lookup by `kind` loses the tie between the kind and its change; the type of the table keeps it.
  const applier = appliers[change.kind] as (
    db: FieldDatabase,
    change: Extract<Change, { kind: Kind }>,
    now: number,
  ) => Promise<void>;
  return applier(db, change, now);
}
