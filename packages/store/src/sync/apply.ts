import { type Cause, type IntentName, outcomeLetter, outcomeOfCause } from '@mauxn/domain';
import type { Intent, IntentOf } from '@mauxn/wire';
import type { Tx } from '../database.ts';
import { applyRapid } from '../rapid/apply.ts';
import { applySlips } from '../slip/apply.ts';
import { lockArrivals } from './arrival.ts';
import {
  insertBatch,
  type LineOutcome,
  type ReadableLine,
  type ReadLine,
  type Receipt,
  type ReceivedBatch,
} from './batch.ts';
import { applyCorrections, applyVoids, releaseHeld } from './changes.ts';
import { findLogged, type LoggedIntent, logIntents } from './log.ts';
import { applyShiftCloses, applyShiftOpens } from './shifts.ts';
import { applyTubeRecords } from './tubes.ts';

/**
 * Takes a batch: every line goes into the log, what is new is applied set-wise, what was there before is answered as it was then
 * (docs/sync.md, P3 to P8). Runs in the caller's transaction: either the whole batch is durable or none of it.
 * @returns the answer's letters and exceptions, which are stored as the receipt too
 */
export async function applyBatch(tx: Tx, batch: ReceivedBatch): Promise<Receipt> {
  const outcomes = new Map<string, LineOutcome>();
  const readable = firstOfEachId(batch.lines);
  const records = intentsOf(readable, 'tube.record');
  const others = readable.filter((line) => line.refusal || line.intent?.name !== 'tube.record');

  await lockArrivals(tx, batch);
  const tubes = await applyTubeRecords(tx, batch, records);
  for (const [id, outcome] of tubes.outcomes) outcomes.set(id, outcome);
  for (const [id, outcome] of await applyOthers(tx, batch, others)) outcomes.set(id, outcome);
  for (const [id, outcome] of await answerRepeats(tx, batch, readable, outcomes)) outcomes.set(id, outcome);
  if (tubes.recorded.length > 0) await releaseHeld(tx, batch, tubes.recorded);

  const receipt = toReceipt(batch.lines, readable, outcomes);
  await insertBatch(tx, batch, receipt, tubes.codes);
  return receipt;
}

/** Logs and applies everything but tube records, which are by far the most and log themselves in their own statement. */
async function applyOthers(tx: Tx, batch: ReceivedBatch, lines: readonly ReadableLine[]) {
  const outcomes = new Map<string, LineOutcome>();
  if (lines.length === 0) return outcomes;
  const fresh = await logIntents(tx, batch, lines);
  const logged = lines.filter((line) => fresh.has(line.id));
  for (const line of logged) outcomes.set(line.id, line.refusal ? outcomeFor(line.refusal) : { letter: 'a' });
  await applyShiftOpens(tx, batch, intentsOf(logged, 'shift.open'));
  const changed = [
    ...(await applyCorrections(tx, batch, intentsOf(logged, 'tube.correct'))),
    ...(await applyVoids(tx, batch, intentsOf(logged, 'tube.void'))),
  ];
  const rapid = {
    starts: intentsOf(logged, 'rapid.start').map(({ intent }) => intent),
    changes: [...intentsOf(logged, 'rapid.read'), ...intentsOf(logged, 'rapid.void')].map(
      ({ intent }) => intent,
    ),
  };
  changed.push(...(await applyRapid(tx, batch, rapid)));
  const slips = {
    issues: intentsOf(logged, 'slip.issue').map(({ intent }) => intent),
    voids: intentsOf(logged, 'slip.void').map(({ intent }) => intent),
  };
  changed.push(...(await applySlips(tx, batch, slips)));
  changed.push(...(await applyShiftCloses(tx, batch, intentsOf(logged, 'shift.close'))));
  for (const [id, cause] of changed) outcomes.set(id, outcomeFor(cause));
  return outcomes;
}

/** What the log knew already: the same outcome for the same content, `id_reused` for another (docs/sync.md, P5). */
async function answerRepeats(
  tx: Tx,
  batch: ReceivedBatch,
  lines: readonly ReadableLine[],
  done: ReadonlyMap<string, LineOutcome>,
) {
  const repeats = lines.filter((line) => !done.has(line.id));
  const outcomes = new Map<string, LineOutcome>();
  if (repeats.length === 0) return outcomes;
  const known = await findLogged(
    tx,
    batch.province,
    repeats.map((line) => line.id),
  );
  for (const line of repeats) outcomes.set(line.id, outcomeOfRepeat(line, known.get(line.id)));
  return outcomes;
}

function outcomeOfRepeat(line: ReadLine, known: LoggedIntent | undefined): LineOutcome {
  if (known && known.fingerprint === line.fingerprint) return { letter: known.letter, cause: known.cause };
  return outcomeFor('id_reused');
}

function outcomeFor(cause: Cause): LineOutcome {
  return { letter: outcomeLetter[outcomeOfCause[cause]], cause };
}

/** Every line gets the outcome of its id, but for one that says something else than the first line with this id (P5). */
function toReceipt(
  lines: readonly ReadLine[],
  readable: readonly ReadableLine[],
  outcomes: ReadonlyMap<string, LineOutcome>,
): Receipt {
  const contentOf = new Map(readable.map(({ id, fingerprint }) => [id, fingerprint]));
  const answered = lines.map(({ id, fingerprint }) => {
    const outcome = id === undefined ? undefined : outcomes.get(id);
    if (id === undefined || !outcome) return outcomeFor('malformed');
    return contentOf.get(id) === fingerprint ? outcome : outcomeFor('id_reused');
  });
  return {
    outcomes: answered.map((outcome) => outcome.letter).join(''),
    exceptions: answered.flatMap(({ cause, detail }, line) =>
      cause ? [{ line, cause, ...(detail && { detail }) }] : [],
    ),
  };
}

/** The same id twice in one batch is a repeat, of which the first line counts. */
function firstOfEachId(lines: readonly ReadLine[]): ReadableLine[] {
  const first = new Map<string, ReadableLine>();
  for (const [place, line] of lines.entries()) {
    const { id, seq } = line;
    if (id !== undefined && seq !== undefined && !first.has(id)) first.set(id, { ...line, id, seq, place });
  }
  return [...first.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function intentsOf<Name extends IntentName>(lines: readonly ReadableLine[], name: Name) {
  return lines.flatMap((line) =>
    line.intent && isNamed(line.intent, name) && !line.refusal ? [{ line, intent: line.intent }] : [],
  );
}

function isNamed<Name extends IntentName>(intent: Intent, name: Name): intent is IntentOf<Name> {
  return intent.name === name;
}
