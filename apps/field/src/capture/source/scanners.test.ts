import { defaultTubePattern } from '@mauxn/domain';
import { expect, test } from 'vitest';
import { judgeText } from './judge-text.ts';
import { createScanners } from './scanners.ts';
import { createPauses, FakeApis, FakeHid, FakePort } from './test-devices.ts';

/** A browser with a memory; `restart` is the next visit. */
function start(apis = new FakeApis(), rows = new Map<string, string>()) {
  const { pause, pass } = createPauses();
  const scanners = createScanners({
    apis,
    store: {
      getItem: (name) => rows.get(name) ?? null,
      setItem: (name, value) => void rows.set(name, value),
    },
    judge: (text) => judgeText(text, defaultTubePattern),
    now: () => 5,
    pause,
  });
  const read: string[] = [];
  scanners.listen((text) => read.push(text));
  scanners.start();
  const states = () =>
    scanners.view.getState().scanners.map(({ state }) => ('problem' in state ? state.problem : state.kind));
  return { apis, scanners, read, states, pass, restart: (later = apis) => start(later, rows) };
}

/** Streams hand on their parts in turns of their own. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

async function choosePort({ apis, scanners }: ReturnType<typeof start>, product = 1): Promise<FakePort> {
  const port = new FakePort(product);
  apis.ports.add(port);
  apis.pick = port;
  expect(await scanners.choose('serial')).toBe(true);
  return port;
}

test('a chosen serial scanner reads, is remembered, and opens by itself at the next start', async () => {
  const first = start();
  const port = await choosePort(first);
  port.send('MX2100');
  port.send('01\r\n');
  await settle();
  expect([first.read, first.states()]).toEqual([['MX210001'], ['open']]);
  port.readable = null;
  const second = first.restart();
  await settle();
  port.send('MX210002');
  await settle();
  second.pass();
  expect([second.read, second.states(), port.opened]).toEqual([['MX210002'], ['open'], [9600, 9600]]);
});

test('unplugged in the middle of a code: the half is not read; plugged in again it goes on, as the same port or a new one', async () => {
  const device = start();
  const port = await choosePort(device);
  port.send('MX2100');
  await settle();
  device.apis.ports.delete(port);
  port.unplug();
  await settle();
  expect(device.states()).toEqual(['unplugged']);
  device.pass();
  await settle();
  for (const back of [port, new FakePort(1)]) {
    device.apis.ports.add(back);
    device.apis.serial.dispatchEvent(new Event('connect'));
    await settle();
    expect(device.states()).toEqual(['open']);
    back.send('MX210003\r');
    await settle();
    device.apis.ports.delete(back);
    back.unplug();
    await settle();
  }
  expect(device.read).toEqual(['MX210003', 'MX210003']);
});

test('two scanners of one make and a HID scanner read side by side', async () => {
  const device = start();
  const ports = [await choosePort(device), await choosePort(device)];
  const hid = new FakeHid();
  device.apis.devices.add(hid);
  device.apis.pick = hid;
  await device.scanners.choose('hid');
  ports.forEach((port, n) => {
    port.send(`MX21000${n}\r`);
  });
  hid.send('099090000001||Nguyễn Mẫu');
  await settle();
  expect(device.read.toSorted()).toEqual(['099090000001||Nguyễn Mẫu', 'MX210000', 'MX210001']);
  device.apis.devices.delete(hid);
  device.apis.hid.dispatchEvent(Object.assign(new Event('disconnect'), { device: hid }));
  expect(device.states()).toEqual(['open', 'open', 'unplugged']);
  hid.opened = false;
  device.apis.devices.add(hid);
  device.apis.hid.dispatchEvent(new Event('connect'));
  await settle();
  hid.send('MX210009');
  expect(device.read.at(-1)).toBe('MX210009');
});

test('a port that another window holds is named and taken as soon as it is free', async () => {
  const device = start();
  const port = new FakePort(1);
  port.refusal = new DOMException('', 'NetworkError');
  device.apis.ports.add(port);
  device.apis.pick = port;
  await device.scanners.choose('serial');
  expect(device.states()).toEqual(['busy']);
  port.refusal = undefined;
  device.pass();
  await settle();
  expect(device.states()).toEqual(['open']);
});

test('a garbled line says so, loses the code in hand only, and is fine again with the next code', async () => {
  const device = start();
  const port = await choosePort(device);
  port.send('MX21');
  await settle();
  port.garble();
  await settle();
  expect(device.states()).toEqual(['garbled']);
  port.send('MX210004\r');
  await settle();
  expect([device.read, device.states()]).toEqual([['MX210004'], ['open']]);
});

test('another speed opens the port anew and is kept; a forgotten scanner is gone', async () => {
  const device = start();
  const port = await choosePort(device);
  const [scanner] = device.scanners.view.getState().scanners;
  await device.scanners.setBaudRate(scanner?.id ?? 0, 115_200);
  expect([port.opened, device.states()]).toEqual([[9600, 115_200], ['open']]);
  expect(device.restart(new FakeApis()).scanners.view.getState().scanners).toMatchObject([
    { baudRate: 115_200 },
  ]);
  await device.scanners.forget(scanner?.id ?? 0);
  expect([port.isForgotten, port.readable, device.states()]).toEqual([true, null, []]);
  expect(device.restart(new FakeApis()).scanners.view.getState().scanners).toEqual([]);
});

test('a list that is closed without a choice changes nothing; one that may not open is told', async () => {
  const device = start();
  expect(await device.scanners.choose('serial')).toBe(false);
  device.apis.pick = new DOMException('', 'SecurityError');
  await expect(device.scanners.choose('serial')).rejects.toMatchObject({ name: 'SecurityError' });
  expect(device.states()).toEqual([]);
});

test('the screen that came last gets the codes, and the one before again when it leaves', async () => {
  const device = start();
  const port = await choosePort(device);
  const tried: string[] = [];
  const leave = device.scanners.listen((text) => tried.push(text));
  port.send('MX210001\r');
  await settle();
  leave();
  port.send('MX210002\r');
  await settle();
  expect([tried, device.read]).toEqual([['MX210001'], ['MX210002']]);
});

test('a memory that somebody has spoilt is no reason not to start', () => {
  for (const text of ['{', '{"a":1}', '[null,1,{"kind":"serial"},{"kind":"usb","vendor":1}]']) {
    const rows = new Map([['mauxn.scanners', text]]);
    expect(start(new FakeApis(), rows).states()).toEqual([]);
  }
});
