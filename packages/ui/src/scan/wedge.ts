import { characterOf, isAltDigit, isEnd, type Key, piecesOf } from './key-text.ts';
import { type Judge, splitScans } from './split-scans.ts';

export type WedgeEvent =
  /** A whole code came in. */
  | { readonly kind: 'scan'; readonly text: string }
  /** Too fast for a hand, but an input method has been at it: what was scanned cannot be known. */
  | { readonly kind: 'input-method' }
  /** The page lost the keyboard in the middle of a scan. */
  | { readonly kind: 'cut' }
  /** Keys pressed by hand. */
  | { readonly kind: 'keys'; readonly keys: readonly string[] }
  | { readonly kind: 'enter' };

export interface WedgeStep {
  readonly events: readonly WedgeEvent[];
  /** True when the keys so far can only come from a scanner. */
  readonly armed: boolean;
  /** Ask again with `idle` after this many milliseconds without a key; nothing is pending without it. */
  readonly waitMs?: number;
}

export interface Wedge {
  feed(key: Key): WedgeStep;
  /** No key came for the time asked for. A scan that is plainly not all there is waited for once more. */
  idle(): WedgeStep;
  /** The keyboard is elsewhere now: what has come so far is not all. */
  drop(): WedgeStep;
}

/** The rule that told scanners from hands in every burst measured. Milliseconds of `event.timeStamp`. */
const rule = {
  keys: 6,
  quickGap: 50,
  quickShare: 0.9,
  resetGap: 120,
  armedResetGap: 500,
  /** Enter and Tab end a scan, but scanners also send them in the middle of one. */
  afterEnter: 150,
  afterKey: 200,
  /** So many quick keys before an Enter can be the beginning of a scan that is cut there. */
  fewKeys: 3,
} as const;

/**
 * Tells a keyboard scanner's burst from typing.
 * @param judge whether a text is a whole code, so that an Enter behind it ends it without waiting; asked at end marks only
 */
export function createWedge(judge: Judge): Wedge {
  let burst = startBurst();
  let lastScan = Number.NEGATIVE_INFINITY;
  const finish = (): WedgeStep => {
    if (isScanners(burst)) lastScan = burst.last;
    const events = eventsOf(burst, judge);
    burst = startBurst();
    return { armed: false, events };
  };
  const feed = (key: Key): WedgeStep => {
    const gap = key.at - burst.last;
    const isOver = gap > (isArmed(burst) ? rule.armedResetGap : rule.resetGap);
    const before = isOver || isNavigation(key) ? finish().events : none;
    if (key.key === 'Alt') burst.seen.push(key);
    if (key.repeat || isIgnored(key)) return pending(burst, before);
    const sinceScan = key.at - lastScan;
    if (burst.keys === 0) burst.follows = sinceScan >= 0 && sinceScan <= rule.quickGap;
    addKey(burst, key, gap);
    if (!isEnd(key) || !endsHere(burst, judge)) return pending(burst, before);
    const { events } = finish();
    return { armed: false, events: before.length === 0 ? events : [...before, ...events] };
  };
  const drop = (): WedgeStep => {
    const events: readonly WedgeEvent[] = isArmed(burst) ? [{ kind: 'cut' }] : none;
    burst = startBurst();
    return { armed: false, events };
  };
  const idle = (): WedgeStep => {
    if (burst.hasWaited || !mayGoOn(burst, judge)) return finish();
    burst.hasWaited = true;
    return { armed: true, events: none, waitMs: rule.armedResetGap - rule.afterKey };
  };
  return { feed, idle, drop };
}

const none: readonly WedgeEvent[] = [];

/** Written in place: this is done for every key of a scan, and its text is put together only when it may have ended. */
interface Burst {
  readonly seen: Key[];
  keys: number;
  quick: number;
  last: number;
  damaged: boolean;
  /** It began right behind a scan: what is left of it, a second end mark, or the next one. */
  follows: boolean;
  hasWaited: boolean;
}

const modifiers = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'CapsLock', 'Meta', 'NumLock']);
/** Named keys that a scanner or an input method sends; every other named key is a hand moving about. */
const named = new Set(['Enter', 'Tab', 'Backspace', 'Process', 'Unidentified', 'Dead']);

function startBurst(): Burst {
  const last = Number.NEGATIVE_INFINITY;
  return { seen: [], keys: 0, quick: 0, last, damaged: false, follows: false, hasWaited: false };
}

function addKey(burst: Burst, key: Key, gap: number): void {
  burst.seen.push(key);
  burst.keys += 1;
  if (gap <= rule.quickGap) burst.quick += 1;
  burst.last = key.at;
  burst.hasWaited = false;
  // Unikey takes back what it typed and types it anew: a Backspace in a burst is its trace.
  burst.damaged ||= key.composing || key.key === 'Process' || key.key === 'Backspace';
}

function isArmed({ keys, quick }: Burst): boolean {
  return keys >= rule.keys && quick / (keys - 1) >= rule.quickShare;
}

/** No hand is as quick as the keys right behind a scan. */
function isScanners(burst: Burst): boolean {
  return isArmed(burst) || (burst.follows && burst.quick === burst.keys - 1);
}

function endsHere(burst: Burst, judge: Judge): boolean {
  if (isArmed(burst)) return splitScans(piecesOf(burst.seen), judge).isWhole;
  return burst.keys <= rule.fewKeys || burst.quick < burst.keys - 1;
}

/** A busy machine can hold keys back for longer than a scanner ever would. */
function mayGoOn(burst: Burst, judge: Judge): boolean {
  if (!isScanners(burst) || burst.damaged || hasEnded(burst)) return false;
  return !isArmed(burst) || !splitScans(piecesOf(burst.seen), judge).isWhole;
}

function hasEnded(burst: Burst): boolean {
  const last = burst.seen.at(-1);
  return last !== undefined && isEnd(last);
}

function pending(burst: Burst, events: readonly WedgeEvent[]): WedgeStep {
  if (burst.keys === 0) return { armed: false, events };
  const armed = isScanners(burst);
  const waitMs = hasEnded(burst) ? rule.afterEnter : armed ? rule.afterKey : rule.resetGap + 1;
  return { armed, events, waitMs };
}

function eventsOf(burst: Burst, judge: Judge): readonly WedgeEvent[] {
  if (isArmed(burst)) {
    if (burst.damaged) return [{ kind: 'input-method' }];
    return splitScans(piecesOf(burst.seen), judge).scans.map((text) => ({ kind: 'scan', text }));
  }
  if (isScanners(burst)) return none;
  const keys = burst.seen.map((key) => (key.alt && !key.ctrl ? '' : characterOf(key))).filter(Boolean);
  const typed: readonly WedgeEvent[] = keys.length === 0 ? none : [{ kind: 'keys', keys }];
  return burst.seen.at(-1)?.key === 'Enter' ? [...typed, { kind: 'enter' }] : typed;
}

function isNavigation(key: Key): boolean {
  return key.key.length > 1 && !named.has(key.key) && !modifiers.has(key.key) && !isAltDigit(key);
}

/** Shortcuts are hands; Ctrl and Alt together are AltGr, by which some layouts type `|`, and some scanners hold Alt all the time. */
function isIgnored(key: Key): boolean {
  if (modifiers.has(key.key) || isNavigation(key)) return true;
  return key.ctrl && !key.alt && key.key !== ']' && !isEnd(key);
}
