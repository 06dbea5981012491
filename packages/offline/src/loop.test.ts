import { expect, test } from 'vitest';
import { createBell, runSync } from './loop.ts';
import { readMeta } from './meta.ts';
import { waitAfter } from './policy.ts';
import type { Ports } from './ports.ts';
import { recordTube } from './record.ts';
import { personOf, reply, startDevice, startService } from './test-device.ts';

/** Locks as the browser keeps them: the next holder gets in when the one before is done. */
function locks(): Ports['withLock'] {
  let last = Promise.resolve();
  return (_name, _signal, task) => {
    last = last.then(task);
    return last;
  };
}

async function until(isDone: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 3_000;
  while (!(await isDone()) && performance.now() < end) await new Promise((go) => setTimeout(go, 2));
  expect(await isDone()).toBe(true);
}

test('of two windows only one sends, and the other takes over when it closes', async () => {
  const service = startService();
  const { db, ports, shift } = await startDevice(service);
  const shared = { ...ports, withLock: locks() };
  let active = 0;
  let most = 0;
  const windowPorts = (): Ports => ({
    ...shared,
    fetch: async (url, init) => {
      active += 1;
      most = Math.max(most, active);
      const answer = await service.fetch(url, init);
      active -= 1;
      return answer;
    },
  });
  const [first, second] = [new AbortController(), new AbortController()];
  const running = [
    runSync(db, windowPorts(), createBell(), first.signal),
    runSync(db, windowPorts(), createBell(), second.signal),
  ];
  await until(async () => service.log.size === 1);
  first.abort();
  await running[0];
  await recordTube(db, ports, { shift, code: '21000001', kind: 'single', people: [personOf(1)] });
  await until(async () => service.log.size === 2);
  second.abort();
  await running[1];
  expect(most).toBe(1);
});

test('an expired log-in is named on the screen, capture goes on, and the log-in sends everything', async () => {
  const service = startService();
  const { db, ports, shift } = await startDevice(service);
  const stop = new AbortController();
  service.before = () => reply(401, '{"error":"login_required","request":"r"}');
  const running = runSync(db, ports, createBell(), stop.signal);
  await until(async () => (await readMeta(db, 'sending')).cause === 'login-needed');
  const tube = { shift, code: '21000001', kind: 'single', people: [personOf(1)] } as const;
  expect(await recordTube(db, ports, tube)).toMatchObject({ ok: true });
  service.before = undefined;
  await until(async () => service.log.size === 2);
  await until(async () => (await readMeta(db, 'sending')).cause === undefined);
  stop.abort();
  await running;
});

test('a ring while the sender works is not lost', async () => {
  const bell = createBell();
  bell.ring();
  await bell.wait(new Promise(() => {}));
  let isDone = false;
  const waiting = bell.wait(new Promise(() => {})).then(() => {
    isDone = true;
  });
  await new Promise((go) => setTimeout(go, 2));
  expect(isDone).toBe(false);
  bell.ring();
  await waiting;
});

test('waits double up to their limit, spread over half, and never undercut Retry-After', () => {
  expect(waitAfter('no-network', 1, 1)).toBe(2_000);
  expect(waitAfter('no-network', 3, 1)).toBe(8_000);
  expect(waitAfter('no-network', 3, 0)).toBe(4_000);
  expect(waitAfter('no-network', 30, 1)).toBe(20_000);
  expect(waitAfter('too-many', 1, 0, 90)).toBe(90_000);
});
