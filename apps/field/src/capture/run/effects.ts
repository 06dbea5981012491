import { type OpenTube, sealTube } from '@mauxn/domain';
import {
  type Clock,
  correctTube,
  dropDraft,
  type FieldDatabase,
  findUse,
  readDraft,
  readLastTubes,
  recordTube,
  saveDraft,
  voidTube,
} from '@mauxn/offline';
import { fitPerson } from '../../person/fit-person.ts';
import type { CaptureEvent, Effect } from '../state.ts';

/** What the effects of the rules act on. */
export interface EffectPorts {
  readonly db: FieldDatabase;
  readonly clock: Clock;
  /** The open shift. */
  readonly shift: string;
  /** Wakes the sender after something was saved. */
  readonly ring: () => void;
  /** Opens the form for a person who is typed in. */
  readonly typePerson: () => void;
}

/** Does what a step asks for. A save that fails answers `failed` with its cause; nothing is answered before the save is complete. */
export function perform(ports: EffectPorts, effect: Effect): Promise<CaptureEvent | undefined> {
  // The lookup loses the tie between the type and its effect; the type of the table keeps it.
  const performer = performers[effect.type] as Performer<Effect>;
  return performer(ports, effect);
}

type Performer<E> = (ports: EffectPorts, effect: E) => Promise<CaptureEvent | undefined>;
type Performers = { [Type in Effect['type']]: Performer<Extract<Effect, { type: Type }>> };

const performers: Performers = {
  restore: async ({ db }) => {
    const draft = await readDraft(db);
    return draft && { type: 'restored', tube: draft.tube };
  },
  'check-code': async ({ db }, { code }) => ({ type: 'code-checked', code, use: await findUse(db, code) }),
  'keep-draft': async ({ db, clock, shift }, effect) => {
    const kept = await saveDraft(db, clock, shift, effect.tube);
    return kept.ok ? undefined : { type: 'failed', failure: kept.error, effect };
  },
  'drop-draft': async ({ db }, effect) => {
    const dropped = await dropDraft(db);
    return dropped.ok ? undefined : { type: 'failed', failure: dropped.error, effect };
  },
  record: async (ports, effect) => {
    const { db, clock, shift } = ports;
    const recorded = await recordTube(db, clock, { ...contentOf(effect.tube), shift });
    if (!recorded.ok) {
      // The last person is in no draft yet; kept with it, a reload brings the whole tube back.
      await saveDraft(db, clock, shift, effect.tube);
      return { type: 'failed', failure: recorded.error, effect };
    }
    ports.ring();
    return { type: 'saved', code: recorded.value.code, people: recorded.value.people };
  },
  void: async (ports, effect) => {
    const tube = effect.tube ?? (await lastTube(ports));
    if (tube === undefined) return { type: 'nothing-to-void' };
    const voided = await voidTube(ports.db, ports.clock, tube, effect.reason);
    if (!voided.ok) return { type: 'failed', failure: voided.error, effect };
    ports.ring();
    return { type: 'voided', code: voided.value.code };
  },
  correct: async (ports, effect) => {
    const corrected = await correctTube(ports.db, ports.clock, effect.correction);
    if (!corrected.ok) return { type: 'failed', failure: corrected.error, effect };
    ports.ring();
    return { type: 'corrected', code: corrected.value.code };
  },
  'type-person': async ({ typePerson }) => {
    typePerson();
    return undefined;
  },
};

function contentOf(tube: OpenTube) {
  const sealed = sealTube(tube);
  // The rules seal no empty tube.
  if (!sealed.ok) throw new Error(sealed.error);
  return { ...sealed.value, people: sealed.value.people.map(fitPerson) };
}

/** How far back an undo looks. */
const withinReach = 50;

/** The newest tube of the shift that still counts. */
async function lastTube({ db, shift }: EffectPorts): Promise<string | undefined> {
  const last = await readLastTubes(db, withinReach);
  return last.find((tube) => tube.shift === shift && !tube.voided && !tube.replacedBy)?.id;
}
