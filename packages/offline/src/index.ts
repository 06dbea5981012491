export { refuseRecord, retryRecord, setRecordAside } from './attention.ts';
export { browserPorts } from './browser.ts';
export {
  type AttentionRow,
  type DraftRow,
  databaseName,
  type FieldDatabase,
  type LaneDraft,
  type MetaValues,
  type OutboxRow,
  openFieldDatabase,
  type RapidRow,
  type ShiftRow,
  type SlipRow,
  type TubeRow,
} from './database.ts';
export { dropDraft, readDraft, saveDraft } from './draft.ts';
export { type Recorded, type RecordFailure, recordFailures } from './failure.ts';
export { readIntent } from './intent.ts';
export {
  issueSlip,
  type Lane,
  readLane,
  saveLaneDraft,
  takeLabelNumbers,
  voidSlip,
  writeSlipPerson,
} from './lane.ts';
export { type Bell, createBell, runSync } from './loop.ts';
export { readMeta } from './meta.ts';
export { type AttentionEntry, type Outbox, type OutboxEntry, readUnsent, watchOutbox } from './outbox.ts';
export { type SendCause, sendCauses } from './policy.ts';
export type { Clock, DeviceFetch, Ports } from './ports.ts';
export { pullOnce } from './puller.ts';
export {
  type RapidBoard,
  type RapidToRead,
  type RapidToStart,
  readRapid,
  startRapid,
  voidRapid,
  watchRapidBoard,
  watchRapidOfShift,
} from './rapid.ts';
export {
  closeShift,
  correctTube,
  openShift,
  recordTube,
  type TubeToCorrect,
  type TubeToRecord,
  voidTube,
} from './record.ts';
export { readRegistrations } from './registration.ts';
export { type SenderMemory, type SendStep, sendOnce } from './sender.ts';
export { nameDevice, storeActor, storeSetUp } from './set-up.ts';
export {
  type RecentTube,
  readLastTubes,
  readTubesSince,
  type SyncStatus,
  type TubeSync,
  watchDraft,
  watchLastShift,
  watchMeta,
  watchRecentTubes,
  watchShift,
  watchStatus,
} from './status.ts';
export { checkSentinel, clearSentinel, readSpace, type Space } from './storage.ts';
export { type CodeUse, findUse } from './used.ts';
