import { createHash } from 'node:crypto';

/**
 * What the database knows of a slip. The id holds 50 bits; whoever has a copy of the database and the patience to try them all has the
 * results already, so a plain SHA-256 is enough (docs/decisions/0012-slips.md).
 */
export function slipHash(id: string): Buffer {
  return createHash('sha256').update(`mauxn/slip/1\n${id}`).digest();
}
