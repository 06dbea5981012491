import type { Action } from '@mauxn/domain';
import type { PlaceKind } from '../api/places.ts';
import { m } from '../paraglide/messages.js';

interface PlaceTexts {
  readonly caption: (counts: { count: string }) => string;
  readonly name: () => string;
  readonly empty: () => string;
  readonly create: () => string;
  readonly created: (place: { name: string }) => string;
  readonly exists: () => string;
  /** Who may add one. */
  readonly write: Action;
}

export const placeTexts = {
  site: {
    caption: m.sites_caption,
    name: m.col_site,
    empty: m.sites_empty,
    create: m.act_add_site,
    created: m.site_added,
    exists: m.fault_site_exists,
    write: 'site.write',
  },
  lab: {
    caption: m.labs_caption,
    name: m.col_lab,
    empty: m.labs_empty,
    create: m.act_add_lab,
    created: m.lab_added,
    exists: m.fault_lab_exists,
    write: 'lab-list.write',
  },
} as const satisfies Record<PlaceKind, PlaceTexts>;
