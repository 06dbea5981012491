import { windowOf } from '@mauxn/domain';
import type { RapidBoard } from '@mauxn/offline';
import type { Live } from './live.ts';

/** The longest that a timer of the browser is set for; it is set again with every change of the board. */
const longestMs = 3_600_000;

/**
 * Sounds once for every rapid test at the moment from which it may be read, whatever screen is looked at. What was ready before the
 * app was opened stands on the board and makes no sound.
 */
export function ringWhenReady(board: Live<RapidBoard>, now: () => number, ring: () => void): void {
  const rung = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = now();
  const look = () => {
    const at = now();
    const { running } = board.read();
    const begins = running.map(({ id, kit, startedAt }) => ({ id, from: windowOf(kit, startedAt).from }));
    const ready = begins.filter(({ id, from }) => from > last && from <= at && !rung.has(id));
    for (const { id } of ready) rung.add(id);
    if (ready.length > 0) ring();
    last = at;
    clearTimeout(timer);
    const next = Math.min(...begins.map(({ from }) => from).filter((from) => from > at));
    if (Number.isFinite(next)) timer = setTimeout(look, Math.min(next - at, longestMs));
  };
  board.listen(look);
  look();
}
