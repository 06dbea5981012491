import { createHash, createHmac } from 'node:crypto';

/** A report of one person, and which of their links is meant; the generation rises when a link was lost to wrong tries. */
export interface LinkOf {
  readonly province: number;
  readonly tube: string;
  readonly n: number;
  readonly generation: number;
}

/**
 * The secret part of a result link: 128 bits as 22 base64url characters. It is made from a key instead of from chance, so that it
 * need not be stored: a repeated notice carries the same link, and a stolen copy of the database opens no report.
 */
export function linkToken(linkKey: Buffer, { province, tube, n, generation }: LinkOf): string {
  const of = `mauxn/kq/1\n${province}\n${tube}\n${n}\n${generation}`;
  return createHmac('sha256', linkKey).update(of).digest().subarray(0, 16).toString('base64url');
}

/**
 * What the database knows of a link. The token holds 128 bits that nobody can guess, so a plain SHA-256 without salt is enough.
 * Any text may be asked for: one that never was a token finds nothing.
 */
export function linkHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
