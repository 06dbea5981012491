import { expect, test, vi } from 'vitest';
import { chainEngines, type Engine, type OpenEngine } from './chain.ts';
import { planFrame } from './frame-plan.ts';

const grey = { width: 1, height: 1, pixels: new Uint8ClampedArray(1) };
const pass = planFrame(0);
const code = { text: 'MX210001', isBars: true, away: 0 };
const works: Engine = async () => [code];

test('a later engine is opened only when the one before it cannot be', async () => {
  const [first, last] = [vi.fn<OpenEngine>(async () => works), vi.fn<OpenEngine>(async () => works)];
  const read = chainEngines([first, last]);
  await read(grey, pass);
  await read(grey, pass);
  expect(first).toHaveBeenCalledOnce();
  expect(last).not.toHaveBeenCalled();
});

test('an engine that fails in the middle is given up for good, and the picture is read by the next', async () => {
  let pictures = 0;
  const breaks = vi.fn<Engine>(async () => {
    pictures += 1;
    if (pictures === 2) throw new Error('out of memory');
    return [];
  });
  const read = chainEngines([async () => breaks, async () => works]);
  expect(await read(grey, pass)).toEqual([]);
  expect(await read(grey, pass)).toEqual([code]);
  expect(await read(grey, pass)).toEqual([code]);
  expect(breaks).toHaveBeenCalledTimes(2);
});

test('two pictures at once move on only one place', async () => {
  const fails: Engine = async () => Promise.reject(new Error('broken'));
  const read = chainEngines([
    async () => fails,
    async () => works,
    () => Promise.reject(new Error('too far')),
  ]);
  expect(await Promise.all([read(grey, pass), read(grey, pass)])).toEqual([[code], [code]]);
});

test('when the last one fails, the caller is told', async () => {
  const read = chainEngines([
    () => Promise.reject(new Error('no wasm')),
    () => Promise.reject(new Error('gone')),
  ]);
  await expect(read(grey, pass)).rejects.toThrow('gone');
});
