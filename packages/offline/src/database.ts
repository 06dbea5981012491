import type {
  HelpKind,
  OpenTube,
  Outcome,
  Person,
  RapidKit,
  RapidResult,
  RapidState,
  RapidTiming,
  RapidVoidReason,
  Registration,
  TubeKind,
  VoidReason,
} from '@mauxn/domain';
import type { SetUp } from '@mauxn/wire';
import { Dexie, type DexieOptions, type Table, type Transaction } from 'dexie';
import type { SendCause } from './policy.ts';

/** One row per key; each value has a type of its own, so that a save reads only what it needs. */
export interface MetaValues {
  setUp: { setUp: SetUp; clockOffset: number; readAt: number };
  device: { id: string; label: string; enrolled: boolean };
  /** `seq` was given out last; `idTime` keeps the ids of this device in order when its clock is set back. */
  clock: { seq: number; idTime: number };
  feed: { epoch: string | undefined; cursor: string };
  /** Counts the pages that changed a pre-registration list: whoever holds one in memory reads it again. */
  registrations: { changes: number };
  /** Counted in the transaction of the change itself: no screen counts rows. */
  counters: { waiting: number; sent: number; attention: number };
  sending: {
    cause: SendCause | undefined;
    failingSince: number | undefined;
    lastSuccessAt: number | undefined;
    /** Acknowledged since the outbox was last empty, for "12 of 48". */
    drained: number;
  };
  lane: LaneDraft;
  /** Numbers given out for labels that this device prints. */
  labels: { given: number };
}
export type MetaKey = keyof MetaValues;

/** What the screens show of a tube. Its id is the id of its intent (docs/sync.md, T2). */
export interface TubeRow {
  readonly id: string;
  readonly seq: number;
  readonly code: string;
  readonly kind: TubeKind;
  readonly people: readonly Person[];
  readonly shift: string;
  readonly at: number;
  readonly edition: number;
  readonly voided?: VoidReason | undefined;
  /** The positive rapid test that this tube confirms. */
  readonly rapid?: string | undefined;
  /** Set when a rejected record was corrected and sent again under another id. */
  readonly replacedBy?: string | undefined;
}

/** A slip that this device issued. Its id is the id of the intent; `slip` is what stands on it. */
export interface SlipRow {
  readonly id: string;
  readonly seq: number;
  readonly slip: string;
  readonly number: string;
  readonly help: HelpKind;
  readonly shift: string;
  readonly at: number;
  /** Whom it was made for; here and on the paper only. */
  readonly person?: Person | undefined;
  readonly voided?: boolean | undefined;
}

/** Who stands at the volunteers' lane while nothing was tapped yet, or whose slip waits for them. */
export interface LaneDraft {
  readonly shift: string;
  readonly person?: Person | undefined;
  /** Id of the row of a slip that was issued without a person. */
  readonly slip?: string | undefined;
  /** What stands in the boxes of the form. */
  readonly values?: { readonly [box: string]: string } | undefined;
}

/** A rapid test of this device. Its id is the id of the intent that started it. */
export interface RapidRow {
  readonly id: string;
  readonly seq: number;
  readonly person: Person;
  readonly kit: RapidKit;
  readonly label?: string | undefined;
  readonly shift: string;
  /** The timer is this moment and nothing else, so that it goes on while the app is closed. */
  readonly startedAt: number;
  readonly state: RapidState;
  readonly reading?: RapidRowReading | undefined;
  readonly voided?: RapidVoidReason | undefined;
  /** Code of the RT-PCR tube that confirms it. */
  readonly tube?: string | undefined;
}

export interface RapidRowReading {
  readonly result: RapidResult;
  readonly readAt: number;
  readonly timing: RapidTiming;
}

export interface ShiftRow {
  readonly id: string;
  readonly site: string;
  readonly campaign: string;
  readonly openedAt: number;
  readonly closedAt?: number | undefined;
  readonly captured: number;
  readonly voided: number;
  readonly acknowledged: number;
}

/** An intent that the server has not acknowledged. `line` is what is sent, to the byte. */
export interface OutboxRow {
  readonly seq: number;
  readonly id: string;
  /** Shift of a recorded tube, for the shift's counter. */
  readonly shift?: string | undefined;
  readonly line: string;
}

/** A run of consecutive intents, sealed once and sent as these bytes until it is answered (T3). */
export interface BatchRow {
  readonly id: string;
  readonly first: number;
  readonly last: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha: string;
}

/** An acknowledged batch, held for 14 days in case the server is restored from a backup (promise 5). */
export interface KeptRow extends BatchRow {
  readonly epoch: string;
  readonly at: number;
}

export interface AttentionRow {
  /** Id of the intent. */
  readonly id: string;
  readonly seq: number;
  readonly line: string;
  /** `refused`: the server would not take it and does not have it. Every other word: the server has it. */
  readonly state: 'refused' | Exclude<Outcome, 'applied'>;
  readonly cause: string;
  readonly detail?: string | undefined;
  readonly at: number;
  /** Seen and left: it no longer counts, and is still here (promise 3). */
  readonly setAside: boolean;
}

export interface UsedCodeRow {
  readonly code: string;
  readonly siteName: string;
  readonly at: number;
}

export interface RecallRow {
  readonly id: string;
  readonly name: string;
  readonly tubeCode: string;
  readonly reason: string;
}

/** Somebody who is on the pre-registration list of a campaign at this site. */
export interface RegistrationRow extends Registration {
  readonly campaign: string;
}

export interface DraftRow {
  readonly key: 'tube';
  readonly tube: OpenTube;
  readonly shift: string;
  readonly at: number;
}

export type FieldDatabase = Dexie & {
  meta: Table<{ key: MetaKey; value: MetaValues[MetaKey] }, MetaKey>;
  draft: Table<DraftRow, DraftRow['key']>;
  tube: Table<TubeRow, string>;
  shift: Table<ShiftRow, string>;
  outbox: Table<OutboxRow, number>;
  batch: Table<BatchRow, string>;
  kept: Table<KeptRow, string>;
  usedCode: Table<UsedCodeRow, string>;
  recall: Table<RecallRow, string>;
  attention: Table<AttentionRow, string>;
  rapid: Table<RapidRow, string>;
  registration: Table<RegistrationRow, string>;
  slip: Table<SlipRow, string>;
};

/** Holds no protocol number: an update must find the records of the version before it (docs/sync.md, V2). */
export const databaseName = 'mauxn-field';

export function openFieldDatabase(options: DexieOptions = {}, name = databaseName): FieldDatabase {
  // Dexie adds one property per store at run time; these are the stores that the type names.
  const db = new Dexie(name, { ...options, chromeTransactionDurability: 'strict' }) as FieldDatabase;
  db.version(1).stores({
    meta: 'key',
    draft: 'key',
    tube: 'id, seq, code',
    shift: 'id, openedAt',
    outbox: 'seq',
    batch: 'id, first',
    kept: 'id, epoch, at',
    usedCode: 'code',
    recall: 'id',
    attention: 'id, seq',
  });
  db.version(2)
    .stores({ rapid: 'id, state, shift, startedAt', registration: 'id, [campaign+id]' })
    .upgrade(nameKits);
  db.version(3).stores({ slip: 'id, shift, at' });
  return db;
}

/** A set-up that was stored before campaigns named their kits: none, until it is read anew. */
async function nameKits(tx: Transaction): Promise<void> {
  const meta: Table<{ key: MetaKey; value: MetaValues['setUp'] }, MetaKey> = tx.table('meta');
  const stored = await meta.get('setUp');
  if (!stored) return;
  const { setUp } = stored.value;
  const campaigns = setUp.campaigns.map((campaign) => ({ ...campaign, kits: campaign.kits ?? [] }));
  await meta.put({ key: 'setUp', value: { ...stored.value, setUp: { ...setUp, campaigns } } });
}
