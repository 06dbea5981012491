import type { Page } from '@playwright/test';
import { hostilePayloads } from '../field-capture/hostile.ts';
import { payloadOf } from '../world/payloads.ts';
import { makePeople } from '../world/people.ts';
import { castOf, tubesFrom } from './cast.ts';
import { installSerial } from './fake-serial.ts';
import { chooseMode, expectSaid, setUpDevice } from './journey/field.ts';
import { savedTubes } from './saved-tubes.ts';
import { plugScanner } from './scanner.ts';
import { expect, test } from './test.ts';

const people = makePeople(700, 7);
const personAt = castOf(700, 7);
const tubeAt = tubesFrom(50_000);

/** Counts what a hand would have to do: touches and clicks of any kind. */
async function countTaps(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    Reflect.set(window, 'taps', 0);
    const count = () => Reflect.set(window, 'taps', Reflect.get(window, 'taps') + 1);
    for (const kind of ['pointerdown', 'touchstart', 'click'])
      addEventListener(kind, count, { capture: true });
  });
  return () => page.evaluate(() => Reflect.get(window, 'taps') as number);
}

// Tens of thousands of keys: a trace would hold each of them, and take longer than they do.
test.use({ trace: 'off' });

test.describe('a keyboard scanner', () => {
  test('a queue of 300 people in one go: two scans each, no tap, nobody lost and nobody twice', async ({
    page,
    stage,
  }) => {
    test.setTimeout(600_000);
    await setUpDevice(page, stage);
    await chooseMode(page, /^Mẫu đơn/);
    const scanner = await plugScanner(page);
    const taps = await countTaps(page);
    const queue = people.slice(0, 300);
    const scans = queue.flatMap((person, n) => [tubeAt(n), payloadOf.unified(person)]);
    // The next code's first key comes as quickly behind an Enter as any other key.
    await scanner.scanAll(scans, 8);
    await expectSaid(page, 'Đã lưu', tubeAt(299));
    const saved = (await savedTubes(page)).toSorted((one, other) => one.code.localeCompare(other.code));
    expect(saved.map(({ code, people: [person, ...more] }) => [code, person?.idNumber, more.length])).toEqual(
      queue.map(({ idNumber }, n) => [tubeAt(n), idNumber, 0]),
    );
    expect([scans.length / queue.length, await taps()]).toEqual([2, 0]);
  });

  test('a pool of ten: eleven scans, no tap, then the next pool', async ({ page, stage }) => {
    await stage.database.ask('update campaign set pool_limit = 10');
    try {
      await setUpDevice(page, stage);
      await chooseMode(page, /^Mẫu gộp/);
      const scanner = await plugScanner(page);
      const taps = await countTaps(page);
      const scans = [0, 1].flatMap((pool) => [
        tubeAt(400 + pool),
        ...people.slice(300 + pool * 10, 310 + pool * 10).map((person) => payloadOf.unified(person)),
      ]);
      await scanner.scanAll(scans, 8);
      await expectSaid(page, 'Đã lưu', tubeAt(401));
      const saved = await savedTubes(page);
      expect(saved.map((tube) => [tube.code, tube.people.length])).toEqual([
        [tubeAt(400), 10],
        [tubeAt(401), 10],
      ]);
      expect([scans.length / 2, await taps()]).toEqual([11, 0]);
    } finally {
      await stage.database.ask('update campaign set pool_limit = 5');
    }
  });

  test('stray Enter and Tab in the middle, and every suffix, cut and double nothing', async ({
    page,
    stage,
  }) => {
    await setUpDevice(page, stage);
    await chooseMode(page, /^Mẫu đơn/);
    const scanner = await plugScanner(page);
    const ends = [['Enter'], ['Tab'], ['Enter', 'Enter'], ['Enter', 'Tab'], []] as const;
    for (const [n, end] of ends.entries()) {
      await scanner.press([...tubeAt(420 + n), ...end]);
      await expectSaid(page, 'Đã mở ống', tubeAt(420 + n));
      const text = payloadOf['cccd-7'](personAt(420 + n));
      const stray = n % 2 === 0 ? 'Enter' : 'Tab';
      await scanner.press([
        ...text.slice(0, 12),
        'Enter',
        ...text.slice(12, 40),
        stray,
        ...text.slice(40),
        ...end,
      ]);
      await expectSaid(page, 'Đã lưu', tubeAt(420 + n));
    }
    const saved = await savedTubes(page);
    expect(saved.map((tube) => tube.people.map(({ name }) => name))).toEqual(
      ends.map((_, n) => [personAt(420 + n).name]),
    );
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test('a page that loses the keyboard says so, and the half of a scan is refused', async ({
    page,
    stage,
  }) => {
    await setUpDevice(page, stage);
    await chooseMode(page, /^Mẫu đơn/);
    const scanner = await plugScanner(page);
    await scanner.scan(tubeAt(430));
    await expectSaid(page, 'Đã mở ống');
    await scanner.press(Array.from(payloadOf.unified(personAt(430)).slice(0, 60)));
    await page.evaluate(() => window.dispatchEvent(new FocusEvent('blur')));
    await expectSaid(page, 'Mã đọc chưa hết');
    expect(await savedTubes(page)).toEqual([]);
  });
});

test('a serial scanner: chosen once, read in parts, unplugged, plugged in, and there again at the next start', async ({
  page,
  stage,
}) => {
  const serial = await installSerial(page);
  await setUpDevice(page, stage);
  await page.goto(`${stage.fieldUrl}/settings`);
  await page.getByRole('button', { name: 'Chọn máy quét cổng COM' }).click();
  await expect(page.getByText('Đã kết nối')).toBeVisible();
  await serial.send(`${payloadOf['cccd-7'](personAt(460))}\r\n`, 5);
  await expect(page.getByText(personAt(460).name)).toBeVisible();
  await page.goto(stage.fieldUrl);
  await chooseMode(page, /^Mẫu đơn/);
  const cards = [461, 462, 463].map((n) => payloadOf['cccd-7'](personAt(n)));
  await serial.send(`${tubeAt(461)}\r\n${cards[0]}\r\n`, 7);
  await expectSaid(page, 'Đã lưu', tubeAt(461));
  await serial.send(`${tubeAt(462)}\r`, 3);
  await serial.send(cards[1]?.slice(0, 30) ?? '', 4);
  await serial.unplug();
  await expect(page.getByText('Máy quét chưa cắm')).toBeVisible();
  await serial.plug();
  await expect(page.getByText('Máy quét chưa cắm')).toHaveCount(0);
  await serial.send(cards[1] ?? '', 1_000);
  await expectSaid(page, 'Đã lưu', tubeAt(462));
  await page.reload();
  await expect(page.getByText('Sẵn sàng quét')).toBeVisible();
  await serial.send(`${tubeAt(463)}\n`, 1_000);
  await expectSaid(page, 'Đã mở ống', tubeAt(463));
  await serial.sendBytes([0x30, 0x39, 0x39, 0x7c, 0xe1, 0xbb, 0x0d]);
  await expectSaid(page, 'Máy quét đọc sai dấu tiếng Việt');
  await serial.send(`${cards[2]}\n`, 2);
  await expectSaid(page, 'Đã lưu', tubeAt(463));
  const saved = await savedTubes(page);
  expect(saved.map((tube) => tube.people.map(({ name }) => name))).toEqual(
    [461, 462, 463].map((n) => [personAt(n).name]),
  );
});

test('the page may use the real serial and HID interfaces of the browser', async ({ page, stage }) => {
  await setUpDevice(page, stage);
  const found = await page.evaluate(async () => {
    const lists = [Reflect.get(navigator, 'serial').getPorts(), Reflect.get(navigator, 'hid').getDevices()];
    return (await Promise.all(lists)).map((list) => list.length);
  });
  expect(found).toEqual([0, 0]);
});

test('two hundred hostile codes by keyboard scanner lead nowhere', async ({ page, stage }) => {
  test.setTimeout(300_000);
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    trouble.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.context().on('page', (other) => trouble.push(`page: ${other.url()}`));
  await setUpDevice(page, stage);
  page.on('framenavigated', (frame) => trouble.push(`left for: ${frame.url()}`));
  const before = [page.url(), await page.title()];
  const scanner = await plugScanner(page);
  const typed = hostilePayloads(200, 3).map(asTyped);
  // With the focus where a capture leaves it, on a button, and in a field.
  await scanner.scanAll(typed.slice(0, 80), 600);
  await page.getByRole('button', { name: /^Mẫu đơn/ }).focus();
  await scanner.scanAll(typed.slice(80, 140), 600);
  await scanner.press(['9']);
  await scanner.scanAll(typed.slice(140), 600);
  await expect(page.getByRole('main')).toBeVisible();
  expect([page.url(), await page.title()]).toEqual(before);
  expect(trouble).toEqual([]);
  expect(await savedTubes(page)).toEqual([]);
});

/** What a keyboard can type of it: GS, Enter and Tab of the control characters, and no half characters. */
function asTyped(text: string): string {
  return text
    .slice(0, 150)
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001C\u001E\u001F\u007F-\u009F]/gu, '');
}
