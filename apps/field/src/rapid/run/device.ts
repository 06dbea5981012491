import {
  type RapidRow,
  type Recorded,
  readRapid,
  type ShiftRow,
  startRapid,
  voidRapid,
} from '@mauxn/offline';
import { playSignal } from '@mauxn/ui';
import type { Field } from '../../app/field.ts';
import type { Effect, RapidEvent, SavingEffect } from '../state.ts';
import { createRapid, type Rapid } from './store.ts';

type Swab = (effect: Extract<Effect, { type: 'swab' }>) => void;

/** Kept outside of the screens: a save goes on, and what is half typed stays, while another screen is looked at. */
let current:
  | { readonly field: Field; readonly shift: string; readonly rapid: Rapid; readonly exit: { swab: Swab } }
  | undefined;

/** The rapid tests of this device, in a shift. @param swab leaves for the capture screen */
export function rapidOf(field: Field, shift: ShiftRow, swab: Swab): Rapid {
  if (current?.field === field && current.shift === shift.id) {
    current.exit.swab = swab;
    return current.rapid;
  }
  const exit = { swab };
  const rapid = startOn(field, shift, exit);
  current = { field, shift: shift.id, rapid, exit };
  return rapid;
}

function startOn(field: Field, shift: ShiftRow, exit: { readonly swab: Swab }): Rapid {
  const { ports, live } = field;
  const setUp = () => live.setUp.read()?.setUp;
  const kits = () => setUp()?.campaigns.find(({ id }) => id === shift.campaign)?.kits ?? [];
  const rapid = createRapid(live.rapid.read(), localStorage.getItem(kitPlace) ?? undefined, {
    context: () => ({ now: ports.now(), kits: kits(), spaceFull: live.space.read()?.full ?? false }),
    tubePattern: () => setUp()?.tubePattern ?? '',
    save: (effect) => save(field, shift.id, effect),
    swab: (effect) => exit.swab(effect),
    now: () => ports.now(),
    signal: playSignal,
    rememberKit: (name) => localStorage.setItem(kitPlace, name),
  });
  live.rapid.listen(() => rapid.send({ type: 'board', board: live.rapid.read() }));
  return rapid;
}

const kitPlace = 'mauxn.rapid.kit';

/** Nothing is answered before the save is complete (docs/sync.md, D2). */
async function save({ db, ports, bell }: Field, shift: string, effect: SavingEffect): Promise<RapidEvent> {
  const end = await endOf(effect);
  if (!end.recorded.ok) return { type: 'failed', failure: end.recorded.error, effect };
  bell.ring();
  return { type: end.type, row: end.recorded.value };

  async function endOf(
    work: SavingEffect,
  ): Promise<{ type: 'started' | 'read' | 'voided'; recorded: Recorded<RapidRow> }> {
    switch (work.type) {
      case 'start': {
        const { person, kit, label } = work;
        return { type: 'started', recorded: await startRapid(db, ports, { shift, person, kit, label }) };
      }
      case 'read': {
        const { result, readAt } = work;
        return { type: 'read', recorded: await readRapid(db, ports, { test: work.test.id, result, readAt }) };
      }
      case 'void':
        return { type: 'voided', recorded: await voidRapid(db, ports, work.test.id, work.reason) };
    }
  }
}
