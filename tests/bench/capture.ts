import type { Page } from '@playwright/test';
import { Trouble } from '../../infra/trouble.ts';
import { chooseMode, setUpDevice } from '../e2e/journey/field.ts';
import { plugScanner } from '../e2e/scanner.ts';
import { openStage } from '../e2e/stage.ts';
import { startTestServer } from '../setup/server.ts';
import { payloadOf } from '../world/payloads.ts';
import { makePeople } from '../world/people.ts';
import { tubeCode } from '../world/world.ts';
import type { Bench, BenchCall } from './bench.ts';
import { launchBrowser } from './browser.ts';
import { percentile, rounded } from './numbers.ts';

/** From the scanner's Enter to “Đã lưu” on the screen, strict durability, on a device that holds 50,000 tubes. */
export const captureBench: Bench = {
  about: 'scan to “Đã lưu” in real Chromium with 50,000 tubes stored',
  run,
};

const stored = 50_000;
const tubes = 200;

async function run(call: BenchCall) {
  const server = await startTestServer({ careless: true });
  const stage = await openStage(server);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'vi-VN' });
    await setUpDevice(page, stage);
    await page.evaluate(storeTubes, stored);
    call.say(`${stored} tubes stored; ${tubes} captured.`);
    await page.reload();
    await page.getByText('Sẵn sàng quét').waitFor();
    await chooseMode(page, /^Mẫu đơn/);
    const scanner = await plugScanner(page);
    await page.evaluate(watch);
    const people = makePeople(tubes);
    const codes = people.map((_, n) => tubeCode(n));
    for (const [n, person] of people.entries()) {
      if (call.signal.aborted) throw new Trouble('Interrupted.');
      await scanner.scan(codes[n] ?? '');
      await page.evaluate(untilSaid, `Đã mở ống ${codes[n]}`);
      await scanner.scan(payloadOf.unified(person));
      await page.evaluate(untilSaid, `Đã lưu ${codes[n]}`);
    }
    return await figuresOf(page, codes);
  } finally {
    await browser.close();
    await stage.close();
    await server.stop();
  }
}

async function figuresOf(page: Page, codes: readonly string[]) {
  const { waits, longest } = await page.evaluate(() => Reflect.get(window, 'bench') as Watched);
  const found = await page.evaluate(readCodes);
  const copies = codes.map((code) => found.filter((other) => other === code).length);
  return {
    p50_ms: rounded(percentile(waits, 0.5), 1),
    p95_ms: rounded(percentile(waits, 0.95), 1),
    longest_task_ms: rounded(longest, 0),
    lost: copies.filter((n) => n === 0).length,
    doubled: copies.filter((n) => n > 1).length,
  };
}

interface Watched {
  waits: number[];
  longest: number;
  /** Hears what is said now and from here on. */
  listener: ((said: string) => void) | undefined;
}

/** In the page: the time from each Enter to the words “Đã lưu”, and the longest task of the main thread. */
function watch(): void {
  const bench: Watched = { waits: [], longest: 0, listener: undefined };
  Reflect.set(window, 'bench', bench);
  let enter = 0;
  let last = '';
  addEventListener('keydown', ({ key }) => key === 'Enter' && (enter = performance.now()), { capture: true });
  const look = () => {
    const text = [...document.querySelectorAll('[role=alert]')].map((one) => one.textContent).join(' ');
    if (text !== last && text.includes('Đã lưu')) bench.waits.push(performance.now() - enter);
    last = text;
    bench.listener?.(text);
  };
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) bench.longest = Math.max(bench.longest, duration);
  }).observe({ type: 'longtask' });
}

/** In the page: waits without looking again and again, which would keep the page busy that is measured. */
function untilSaid(words: string): Promise<void> {
  const bench = Reflect.get(window, 'bench') as Watched;
  return new Promise((resolve) => {
    bench.listener = (said) => {
      if (said.replaceAll('.', '').includes(words)) resolve();
    };
    bench.listener([...document.querySelectorAll('[role=alert]')].map((one) => one.textContent).join(' '));
  });
}

/** In the page: tubes of an older shift, all sent. */
async function storeTubes(count: number): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('mauxn-field');
    opening.onsuccess = () => resolve(opening.result);
  });
  const store = db.transaction('tube', 'readwrite');
  const person = { name: 'Nguyễn Văn Thử', birth: '1990-01-02', phone: '0900000001', source: 'typed' };
  const shift = '01900000-0000-7000-8000-000000000000';
  for (let n = 0; n < count; n++) {
    const place = String(n).padStart(12, '0');
    const row = {
      id: `01900000-0000-7000-8000-${place}`,
      seq: n - count,
      code: `98${place}`,
      kind: 'single',
    };
    store.objectStore('tube').put({ ...row, people: [person], shift, at: 1_760_000_000_000 + n, edition: 0 });
  }
  await new Promise((resolve) => {
    store.oncomplete = resolve;
  });
  db.close();
}

/** In the page: the codes of all stored tubes that were not there before. */
function readCodes(): Promise<string[]> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('mauxn-field');
    opening.onsuccess = () => {
      const reading = opening.result.transaction('tube').objectStore('tube').getAll();
      reading.onsuccess = () => {
        const codes = reading.result.map((row: { code: string }) => row.code);
        opening.result.close();
        resolve(codes.filter((code: string) => code.startsWith('99')));
      };
    };
  });
}
