import type { Registration } from '@mauxn/domain';

/** Somebody of the pre-registration list, and the tube of today that holds them already. */
export interface RegisteredFound {
  readonly registration: Registration;
  readonly sampledIn: string | undefined;
}

/** The pre-registration list of the campaign, in memory: it answers at once and without network. */
export interface RegisteredSearch {
  readonly find: (typed: string) => readonly RegisteredFound[];
  /** People on the list, and those of them whom this device sampled today. */
  readonly counts: () => { readonly listed: number; readonly sampled: number };
}
