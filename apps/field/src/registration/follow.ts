import { type ListEntry, listOf, prepareEntry, type RegistrationList } from '@mauxn/domain';
import { type FieldDatabase, readRegistrations, watchMeta } from '@mauxn/offline';

export interface FollowedList {
  /** As it was read last; empty until then. */
  readonly list: () => RegistrationList;
  readonly stop: () => void;
}

/** People read and folded at once: a few milliseconds, so that no scan has to wait. */
const partSize = 400;
/** A long list comes in many pages; it is read anew when they have stopped coming, in ms. */
const quietMs = 400;

/** Keeps the campaign's pre-registration list in memory, read anew after it changed. */
export function followRegistrations({ db }: { readonly db: FieldDatabase }, campaign: string): FollowedList {
  let list = listOf([]);
  let round = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const reload = async () => {
    const mine = ++round;
    const entries: ListEntry[] = [];
    for (let after: string | undefined; ; ) {
      const part = await readRegistrations(db, campaign, after, partSize);
      if (mine !== round) return;
      entries.push(...part.map(prepareEntry));
      if (part.length < partSize) break;
      after = part.at(-1)?.id;
    }
    list = listOf(entries);
  };
  let isFirst = true;
  const unwatch = watchMeta(db, 'registrations', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void reload(), isFirst ? 0 : quietMs);
    isFirst = false;
  });
  return {
    list: () => list,
    stop: () => {
      round += 1;
      clearTimeout(timer);
      unwatch();
    },
  };
}
