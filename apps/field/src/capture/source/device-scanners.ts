import { useStore } from 'zustand';
import { type Field, useField } from '../../app/field.ts';
import { compilePattern } from '../../work/tube-pattern.ts';
import { browserApis } from './devices.ts';
import { judgeText } from './judge-text.ts';
import type { Pause } from './scan-source.ts';
import type { Scanner } from './scanner-list.ts';
import { createScanners, type Scanners } from './scanners.ts';

/** Kept outside of the screens: a scanner stays open while one screen gives way to the next. */
let current: { readonly field: Field; readonly scanners: Scanners; readonly judge: JudgeOf } | undefined;

type JudgeOf = (text: string) => ReturnType<typeof judgeText>;

function channelsOf(field: Field) {
  if (current?.field === field) return current;
  const pattern = compilePattern();
  const judge = (text: string) => judgeText(text, pattern(field.live.setUp.read()?.setUp.tubePattern ?? ''));
  const scanners = createScanners({
    apis: browserApis(),
    store: localStorage,
    judge,
    now: () => field.ports.now(),
    pause: browserPause,
  });
  current = { field, judge, scanners };
  return current;
}

/** The scanners of this device, opened as soon as a screen needs them. */
export function scannersOf(field: Field): Scanners {
  const { scanners } = channelsOf(field);
  scanners.start();
  return scanners;
}

/** Tells a whole code from a part of one, as the set-up of this site has it. */
export function judgeOf(field: Field): JudgeOf {
  return channelsOf(field).judge;
}

/** The chosen scanners, whatever becomes of them. */
export function useScannerList(): readonly Scanner[] {
  return useStore(scannersOf(useField()).view, ({ scanners }) => scanners);
}

const browserPause: Pause = (ms, work) => {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
};
