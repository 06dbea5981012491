import { makeUuidV7 } from '@mauxn/domain';

/** The id of something that this browser is about to create. */
export function newId(): string {
  return makeUuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
}
