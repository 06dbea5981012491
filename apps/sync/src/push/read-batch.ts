import { createHash, hash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { ReadLine } from '@mauxn/store';
import { batchLimit, compile, intent, intentHead, oldestWire, wireNumber } from '@mauxn/wire';
import { ServiceError } from '../server/service-error.ts';

const gzipMagic = 0x8b1f;
const readIntent = compile(intent);

/**
 * Reads a batch line by line. A line that is no intent of the contract never fails the others (docs/sync.md, P7).
 * @throws ServiceError too_large, or invalid_request when the bytes are no text at all
 */
export function readBatch(body: Buffer): ReadLine[] {
  const text = inflate(body);
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  if (lines.length > batchLimit.intents) throw new ServiceError('too_large');
  return lines.map(readLine);
}

/** On the spot: the thread pool costs more than the half millisecond that a full batch takes. */
function inflate(body: Buffer): string {
  if (body.length < 2 || body.readUInt16LE(0) !== gzipMagic) {
    if (body.length > batchLimit.bytes) throw new ServiceError('too_large');
    return body.toString();
  }
  try {
    return gunzipSync(body, { maxOutputLength: batchLimit.bytes }).toString();
  } catch (error) {
    const tooLarge =
      error instanceof RangeError ||
      (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE');
    throw new ServiceError(tooLarge ? 'too_large' : 'invalid_request');
  }
}

function readLine(line: string): ReadLine {
  const fingerprint = fingerprintOf(line);
  const value = parseJson(line);
  const read = isOfOtherWire(value) ? undefined : readIntent(value);
  if (read) return { id: read.id, seq: read.seq, fingerprint, intent: read };
  const head = intentHead.safeParse(value);
  if (!head.success) return { fingerprint, refusal: 'malformed' };
  return {
    id: head.data.id,
    seq: head.data.seq,
    fingerprint,
    refusal: isOfOtherWire(value) ? 'unknown_intent' : 'malformed',
  };
}

/** Read from the text of the digest, which costs less than a Buffer for each line. */
function fingerprintOf(line: string): bigint {
  return BigInt.asIntN(64, BigInt(`0x${hash('sha256', line, 'hex').slice(0, 16)}`));
}

function isOfOtherWire(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('wire' in value)) return false;
  return typeof value.wire === 'number' && (value.wire > wireNumber || value.wire < oldestWire);
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

export function digestOf(body: Buffer): Buffer {
  return createHash('sha256').update(body).digest();
}
