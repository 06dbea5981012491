import type { Page } from '@playwright/test';

/** As the device has stored it, without what is only for sending. */
interface SavedTube {
  readonly code: string;
  readonly people: readonly { readonly name: string; readonly idNumber?: string }[];
}

/** Every tube that this browser holds. */
export async function savedTubes(page: Page): Promise<readonly SavedTube[]> {
  return page.evaluate(
    () =>
      new Promise<SavedTube[]>((resolve, reject) => {
        const opening = indexedDB.open('mauxn-field');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('tube').objectStore('tube').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
  );
}
