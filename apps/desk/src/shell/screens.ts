import type { Action } from '@mauxn/domain';
import type { IconName } from '@mauxn/ui';
import type { BenchQueue } from '@mauxn/wire';
import { m } from '../paraglide/messages.js';

export interface ScreenInfo {
  readonly title: () => string;
  readonly icon: IconName;
  /** Who may open it: a row of the table of permissions. */
  readonly action: Action;
  /** The queue whose length stands beside the link. */
  readonly queue?: BenchQueue;
}

/** Every screen of the desk, in the order of the navigation. */
export const screens = {
  '/lab/reception': { title: m.screen_reception, icon: 'scan', action: 'lab.receive' },
  '/lab/entry': { title: m.screen_entry, icon: 'keyboard', action: 'result.enter', queue: 'to-enter' },
  '/lab/review': { title: m.screen_review, icon: 'check-twice', action: 'result.review', queue: 'to-review' },
  '/lab/release': { title: m.screen_release, icon: 'send', action: 'result.release', queue: 'to-release' },
  '/lab/released': { title: m.screen_released, icon: 'list', action: 'lab.read' },
  '/recalls': { title: m.screen_recalls, icon: 'undo', action: 'recall.read' },
  '/rapid': { title: m.screen_rapid, icon: 'clock', action: 'rapid.read-unit' },
  '/site/rapid': { title: m.screen_rapid, icon: 'clock', action: 'rapid.read' },
  '/registrations': { title: m.screen_registrations, icon: 'people', action: 'registration.read' },
  '/units': { title: m.screen_units, icon: 'flag', action: 'unit.read' },
  '/sites': { title: m.screen_sites, icon: 'place', action: 'site.read' },
  '/labs': { title: m.screen_labs, icon: 'tube', action: 'lab-list.read' },
  '/staff': { title: m.screen_staff, icon: 'people', action: 'staff.read' },
} as const satisfies Record<string, ScreenInfo>;

export type ScreenPath = keyof typeof screens;

// `Object.keys` forgets the key type; the table above is closed.
export const screenPaths = Object.keys(screens) as ScreenPath[];

export function screenAt(path: string): (ScreenInfo & { readonly path: ScreenPath }) | undefined {
  const known = screenPaths.find((candidate) => candidate === path);
  return known && { ...screens[known], path: known };
}
