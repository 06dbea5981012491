import {
  findRegistered,
  matchRegistered,
  personOfRegistration,
  type TubeKind,
  tubeKinds,
} from '@mauxn/domain';
import { readTubesSince, type ShiftRow } from '@mauxn/offline';
import { playSignal } from '@mauxn/ui';
import type { Field } from '../../app/field.ts';
import { startOfDay } from '../../person/today.ts';
import { type FollowedList, followRegistrations } from '../../registration/follow.ts';
import type { CaptureContext, CaptureEvent } from '../state.ts';
import { perform } from './effects.ts';
import { createSampledToday, type SampledToday } from './sampled.ts';
import { type Capture, createCapture } from './store.ts';

/** Kept outside of the screens: what is being saved goes on, and what is half typed stays, while another screen is looked at. */
let current: CurrentCapture | undefined;

interface CurrentCapture {
  readonly field: Field;
  readonly shift: string;
  readonly capture: Capture;
  /** Lets go of what it follows. */
  readonly stop: () => void;
}

/** The capture of a shift on this device, with the tube that a reload left open. */
export function captureOf(field: Field, shift: ShiftRow): Capture {
  if (current?.field === field && current.shift === shift.id) return current.capture;
  current?.stop();
  const registered = followRegistrations(field, shift.campaign);
  const capture = startOn(field, shift, registered);
  current = { field, shift: shift.id, capture, stop: registered.stop };
  capture.send({ type: 'start' });
  return capture;
}

function startOn(field: Field, shift: ShiftRow, registered: FollowedList): Capture {
  const { db, ports, bell, live } = field;
  const sampled = createSampledToday();
  void fill(sampled, field);
  const setUp = () => live.setUp.read()?.setUp;
  const context = (): CaptureContext => ({
    poolLimit: setUp()?.campaigns.find(({ id }) => id === shift.campaign)?.poolLimit ?? 1,
    spaceFull: live.space.read()?.full ?? false,
    sampledIn: sampled.find,
    slipIn: sampled.findSlip,
    registered: (person) => matchRegistered(registered.list(), person),
  });
  const effects = { db, clock: ports, shift: shift.id, ring: () => bell.ring() };
  return createCapture(context().poolLimit > 1 ? rememberedMode() : 'single', {
    context,
    tubePattern: () => setUp()?.tubePattern ?? '',
    perform: (effect, typePerson) => perform({ ...effects, typePerson }, effect),
    now: () => ports.now(),
    signal: playSignal,
    onEvent: (event) => note(sampled, event),
    registered: {
      find: (typed) =>
        findRegistered(registered.list(), typed).map((registration) => ({
          registration,
          sampledIn: sampled.find(personOfRegistration(registration)),
        })),
      counts: () => ({ listed: registered.list().entries.length, sampled: sampled.countRegistered() }),
    },
    rememberMode: (mode) => localStorage.setItem(modePlace, mode),
  });
}

async function fill(sampled: SampledToday, { db, ports }: Field): Promise<void> {
  for (const { code, people, voided, replacedBy } of await readTubesSince(db, startOfDay(ports.now()))) {
    if (!voided && !replacedBy) sampled.add(code, people);
  }
}

function note(sampled: SampledToday, event: CaptureEvent): void {
  if (event.type === 'saved') sampled.add(event.code, event.people);
  if (event.type === 'voided') sampled.drop(event.code);
}

const modePlace = 'mauxn.capture.mode';

function rememberedMode(): TubeKind {
  return tubeKinds.find((kind) => kind === localStorage.getItem(modePlace)) ?? 'single';
}
