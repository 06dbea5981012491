/** One key as the browser tells it. `at` is `event.timeStamp`: the time of the key, also when the page was busy meanwhile. */
export interface Key {
  readonly key: string;
  readonly at: number;
  readonly repeat: boolean;
  readonly ctrl: boolean;
  readonly alt: boolean;
  /** An input method has the key: `isComposing`, key code 229 or the key `Process`. */
  readonly composing: boolean;
}

export type WedgeEvent =
  /** A whole code came in. */
  | { readonly kind: 'scan'; readonly text: string }
  /** Too fast for a hand, but an input method has been at it: what was scanned cannot be known. */
  | { readonly kind: 'input-method' }
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
  /** No key came for the time asked for. */
  idle(): WedgeStep;
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
} as const;

/**
 * Tells a keyboard scanner's burst from typing.
 * @param isWhole whether a text is a whole code, so that an Enter behind it ends it without waiting
 */
export function createWedge(isWhole: (text: string) => boolean): Wedge {
  let burst = startBurst();
  const finish = (): WedgeStep => {
    const events = eventsOf(burst);
    burst = startBurst();
    return { armed: false, events };
  };
  const feed = (key: Key): WedgeStep => {
    const gap = key.at - burst.last;
    const isOver = gap > (isArmed(burst) ? rule.armedResetGap : rule.resetGap);
    const before = isOver || isNavigation(key) ? finish().events : [];
    if (key.repeat || isIgnored(key)) return pending(burst, before);
    burst = addKey(burst, key, gap);
    const ends = isEnd(key) && (isArmed(burst) ? isWhole(burst.text) : true);
    if (ends) return { armed: false, events: [...before, ...finish().events] };
    return pending(burst, before);
  };
  return { feed, idle: finish };
}

interface Burst {
  readonly text: string;
  readonly keys: number;
  readonly quick: number;
  readonly last: number;
  readonly damaged: boolean;
  readonly end: string | undefined;
}

const modifiers = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'CapsLock', 'Meta', 'NumLock']);
/** Named keys that a scanner or an input method sends; every other named key is a hand moving about. */
const named = new Set(['Enter', 'Tab', 'Backspace', 'Process', 'Unidentified', 'Dead']);

function startBurst(): Burst {
  return { text: '', keys: 0, quick: 0, last: Number.NEGATIVE_INFINITY, damaged: false, end: undefined };
}

function addKey(burst: Burst, key: Key, gap: number): Burst {
  return {
    text: burst.text + characterOf(key),
    keys: burst.keys + 1,
    quick: burst.quick + (gap <= rule.quickGap ? 1 : 0),
    last: key.at,
    // Unikey takes back what it typed and types it anew: a Backspace in a burst is its trace.
    damaged: burst.damaged || key.composing || key.key === 'Process' || key.key === 'Backspace',
    end: isEnd(key) ? key.key : undefined,
  };
}

function isArmed({ keys, quick }: Burst): boolean {
  return keys >= rule.keys && quick / (keys - 1) >= rule.quickShare;
}

function pending(burst: Burst, events: readonly WedgeEvent[]): WedgeStep {
  if (burst.keys === 0) return { armed: false, events };
  const armed = isArmed(burst);
  const waitMs = armed ? (burst.end ? rule.afterEnter : rule.afterKey) : rule.resetGap + 1;
  return { armed, events, waitMs };
}

function eventsOf(burst: Burst): readonly WedgeEvent[] {
  if (isArmed(burst)) return [burst.damaged ? { kind: 'input-method' } : { kind: 'scan', text: burst.text }];
  const typed: WedgeEvent[] = burst.text === '' ? [] : [{ kind: 'keys', keys: [...burst.text] }];
  return burst.end === 'Enter' ? [...typed, { kind: 'enter' }] : typed;
}

function isEnd(key: Key): boolean {
  return key.key === 'Enter' || key.key === 'Tab' || (key.ctrl && key.key === 'j');
}

function isNavigation({ key }: Key): boolean {
  return key.length > 1 && !named.has(key) && !modifiers.has(key);
}

/** Shortcuts are hands; Ctrl and Alt together are AltGr, by which some layouts type `|`. */
function isIgnored(key: Key): boolean {
  if (modifiers.has(key.key) || isNavigation(key)) return true;
  const isShortcut = key.ctrl !== key.alt;
  return isShortcut && !(key.ctrl && (key.key === ']' || key.key === 'j'));
}

/** GS arrives as Ctrl+], which filters for control keys lose. */
function characterOf(key: Key): string {
  if (key.ctrl && !key.alt) return key.key === ']' ? '\u001D' : '';
  return key.key.length === 1 ? key.key : '';
}
