import { makeUuidV7, type Person } from '@mauxn/domain';
import { batchHeader, type Intent, type PushAnswer, type SetUp } from '@mauxn/wire';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { unpackLines } from './bytes.ts';
import { type FieldDatabase, openFieldDatabase } from './database.ts';
import type { DeviceFetch, Ports } from './ports.ts';
import { openShift } from './record.ts';
import { storeSetUp } from './set-up.ts';

export const kit = { name: 'Kit mẫu', readFrom: 15, readTo: 30 };

type Reply = Awaited<ReturnType<DeviceFetch>>;
type Lines = PushAnswer['exceptions'];

/** A service that keeps its word: everything durable, each intent once. Tests put faults in front of it. */
export function startService() {
  const service = {
    epoch: idOf(900),
    log: new Map<string, string>(),
    pushes: 0,
    /** Answers instead of the service when it returns something; throws for no network. */
    before: undefined as ((url: string, lines: readonly string[]) => Reply | undefined) | undefined,
    /** Throws after the service has done its work: the answer is lost. */
    after: undefined as (() => void) | undefined,
    exceptionsOf: (_: readonly string[]): Lines => [],
    letterOf: (_: string): string => 'a',
    pages: [] as object[],
    fetch: undefined as unknown as DeviceFetch,
  };
  service.fetch = async (url, init) => {
    const lines = init.body instanceof Uint8Array ? await unpackLines(init.body) : [];
    const instead = service.before?.(url, lines);
    if (instead) return instead;
    const answer = url.startsWith('/api/pull')
      ? pullAnswer(service)
      : pushAnswer(service, init.headers[batchHeader] ?? '', lines);
    service.after?.();
    return reply(200, JSON.stringify(answer));
  };
  return service;
}
export type TestService = ReturnType<typeof startService>;

export function reply(status: number, text: string, headers: Record<string, string> = {}): Reply {
  return { status, text: async () => text, headers: { get: (name) => headers[name] ?? null } };
}

export function problemReply(status: number, error: string, headers: Record<string, string> = {}): Reply {
  return reply(status, JSON.stringify({ error, request: 'r' }), headers);
}

export function noNetwork(): never {
  throw new TypeError('Failed to fetch');
}

/** A device that is set up and has a shift open. `reload` opens its database again, as after a crash. */
export async function startDevice(service: TestService) {
  const options = { indexedDB: new IDBFactory(), IDBKeyRange };
  const clock = { time: 1_640_000_000_000, drawn: 0 };
  const ports: Ports = {
    now: () => {
      clock.time += 1;
      return clock.time;
    },
    random: (bytes) => {
      clock.drawn += 1;
      return Uint8Array.from({ length: bytes }, (_, n) => (clock.drawn >> (8 * (n % 3))) & 255);
    },
    fetch: (url, init) => service.fetch(url, init),
    sleep: (_, signal) => new Promise((resolve) => (signal.aborted ? resolve() : setTimeout(resolve))),
    withLock: (_name, _signal, task) => task(),
  };
  const db = openFieldDatabase(options);
  await storeSetUp(db, ports, setUpOf(service.epoch));
  const shift = await openShift(db, ports, idOf(5));
  if (!shift.ok) throw new Error(shift.error);
  const reload = (old: FieldDatabase) => {
    old.close();
    return openFieldDatabase(options);
  };
  return { db, ports, clock, shift: shift.value.id, reload };
}

export function idOf(n: number): string {
  return makeUuidV7(n, new Uint8Array(10));
}

export function personOf(n: number): Person {
  const two = String(n % 100).padStart(2, '0');
  return { name: `Nguyễn Văn ${n}`, birth: '1990', phone: `09000000${two}`, source: 'typed' };
}

export function logged(service: TestService): Intent[] {
  return [...service.log.values()].map((line): Intent => JSON.parse(line));
}

function setUpOf(epoch: string): SetUp {
  const scope = { kind: 'site' as const, id: idOf(2), name: 'Điểm lấy mẫu số 1' };
  const me = { id: idOf(1), login: 'lan', name: 'Lan', role: 'sampler' as const, scope };
  return {
    epoch,
    serverTime: 1_640_000_000_000,
    me: { ...me, mustChangePassword: false, signedInUntil: 1_650_000_000_000 },
    site: { id: idOf(2), name: scope.name, unit: 'Phường 1' },
    device: { id: idOf(3), label: 'Máy 1' },
    campaigns: [{ id: idOf(5), name: 'Đợt 1', test: 'rt-pcr', poolLimit: 5, goalPerDay: 400, kits: [kit] }],
    tubePattern: '[0-9]{8}',
  };
}

function pushAnswer(service: TestService, batch: string, lines: readonly string[]): PushAnswer {
  service.pushes += 1;
  for (const line of lines) service.log.set(JSON.parse(line).id, line);
  const outcomes = lines.map(service.letterOf).join('');
  return { epoch: service.epoch, serverTime: 1, batch, outcomes, exceptions: service.exceptionsOf(lines) };
}

function pullAnswer(service: TestService) {
  const page = service.pages.shift() ?? {};
  return { epoch: service.epoch, serverTime: 1, cursor: '7.1', more: false, changes: [], ...page };
}
