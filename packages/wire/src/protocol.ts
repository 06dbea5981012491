import * as z from 'zod/mini';

/**
 * Number of the wire between device and service. It rises whenever a schema that a device sends or reads changes; the history beside
 * the hash test says what changed. The service accepts this number and the two before it (docs/sync.md, V1). The name of the local
 * database never contains it.
 */
export const wireNumber = 1;
export const oldestWire = Math.max(1, wireNumber - 2);

/** Validators run without `new Function`, which the pages' content security policy forbids. */
export function validateWithoutEval(): void {
  z.config({ jitless: true });
}
