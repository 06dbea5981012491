import {
  type Bell,
  type DraftRow,
  type FieldDatabase,
  type MetaValues,
  type Ports,
  type RapidBoard,
  type ShiftRow,
  type Space,
  type SyncStatus,
  watchDraft,
  watchLastShift,
  watchMeta,
  watchRapidBoard,
  watchShift,
  watchStatus,
} from '@mauxn/offline';
import type { SetUp } from '@mauxn/wire';
import { createContext, useContext, useSyncExternalStore } from 'react';
import { followLive, type Live } from './live.ts';
import { followSpace } from './space.ts';

/** What every screen works with: the device's database, its clock and network, and the bell that wakes the sender. */
export interface Field {
  readonly db: FieldDatabase;
  readonly ports: Ports;
  readonly bell: Bell;
  readonly live: LiveValues;
}

interface LiveValues {
  readonly status: Live<SyncStatus>;
  readonly shift: Live<ShiftRow | undefined>;
  readonly lastShift: Live<ShiftRow | undefined>;
  readonly draft: Live<DraftRow | undefined>;
  readonly setUp: Live<MetaValues['setUp'] | undefined>;
  readonly space: Live<Space | undefined>;
  readonly rapid: Live<RapidBoard>;
}

/** How many of the rapid tests started last are kept at hand. */
const boardLimit = 40;

/** Reads what the screens follow and keeps following it. The database must be open. */
export async function startField(db: FieldDatabase, ports: Ports, bell: Bell): Promise<Field> {
  const [status, shift, lastShift, draft, setUp, space, rapid] = await Promise.all([
    followLive<SyncStatus>((tell) => watchStatus(db, tell)),
    followLive<ShiftRow | undefined>((tell) => watchShift(db, tell)),
    followLive<ShiftRow | undefined>((tell) => watchLastShift(db, tell)),
    followLive<DraftRow | undefined>((tell) => watchDraft(db, tell)),
    followLive<MetaValues['setUp'] | undefined>((tell) => watchMeta(db, 'setUp', tell)),
    followLive<Space | undefined>((tell) => followSpace(tell)),
    followLive<RapidBoard>((tell) => watchRapidBoard(db, boardLimit, tell)),
  ]);
  return { db, ports, bell, live: { status, shift, lastShift, draft, setUp, space, rapid } };
}

export const FieldContext = createContext<Field | undefined>(undefined);

export function useField(): Field {
  const field = useContext(FieldContext);
  if (field === undefined) throw new Error('a screen was drawn without its device');
  return field;
}

/** What waits, what is sent, and why nothing moves. */
export function useStatus(): SyncStatus {
  return useLive(useField().live.status);
}

/** The open shift. */
export function useShift(): ShiftRow | undefined {
  return useLive(useField().live.shift);
}

/** The shift opened last, open or closed. */
export function useLastShift(): ShiftRow | undefined {
  return useLive(useField().live.lastShift);
}

/** The open tube as its last scan left it. */
export function useDraft(): DraftRow | undefined {
  return useLive(useField().live.draft);
}

/** Rapid tests that run, and those that ended last. */
export function useRapidBoard(): RapidBoard {
  return useLive(useField().live.rapid);
}

/** Room on this device; undefined where the browser does not tell. `full` means: no new tube (docs/sync.md, D9). */
export function useSpace(): Space | undefined {
  return useLive(useField().live.space);
}

/** Site, campaigns, actor and tube pattern; undefined before the device is set up. */
export function useStoredSetUp(): SetUp | undefined {
  return useLive(useField().live.setUp)?.setUp;
}

/** As above, for screens that are drawn on a device that is set up. */
export function useSetUp(): SetUp {
  const setUp = useStoredSetUp();
  if (setUp === undefined) throw new Error('a screen was drawn before the device was set up');
  return setUp;
}

function useLive<Value>(live: Live<Value>): Value {
  return useSyncExternalStore(live.listen, live.read);
}
