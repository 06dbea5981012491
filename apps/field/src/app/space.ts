import { readSpace, type Space } from '@mauxn/offline';

/** Between two readings; a shift of tubes fills little. */
const everyMs = 60_000;

/** Reads how much room there is, now and from time to time. Tells undefined where the browser does not say. */
export function followSpace(tell: (space: Space | undefined) => void): void {
  const { storage } = navigator;
  const read = (persist: () => Promise<boolean>) =>
    readSpace({ persisted: () => storage.persisted(), estimate: () => storage.estimate(), persist }).then(
      tell,
      () => tell(undefined),
    );
  // Some browsers ask the person: once is enough.
  void read(() => storage.persist());
  setInterval(() => void read(() => storage.persisted()), everyMs);
}
