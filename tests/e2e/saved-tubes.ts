import type { Page } from '@playwright/test';

/** As the device has stored it, without what is only for sending. */
interface SavedTube {
  readonly code: string;
  readonly people: readonly { readonly name: string; readonly idNumber?: string }[];
}

/** Every tube that this browser holds. */
export function savedTubes(page: Page): Promise<readonly SavedTube[]> {
  // Only the app writes this store.
  return storedRows(page, 'tube') as Promise<readonly SavedTube[]>;
}

/** Every row that this browser holds in a store of the field app. */
export function storedRows(page: Page, store: 'tube' | 'registration'): Promise<readonly unknown[]> {
  return page.evaluate(
    (name) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('mauxn-field');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction(name).objectStore(name).getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
    store,
  );
}
