/**
 * Strict UTF-8: undefined for any ill-formed sequence. The domain sees no TextDecoder; `decodeURIComponent`
 * is as strict.
 */
export function decodeUtf8(bytes: readonly number[]): string | undefined {
  try {
    return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
  } catch {
    return undefined;
  }
}

/**
 * Text written as hex of its UTF-8 bytes, in either case (Caps Lock inverts it); undefined when it is
 * damaged.
 */
export function decodeHexUtf8(hex: string): string | undefined {
  if (!/^(?:[0-9a-f]{2})*$/iu.test(hex)) return undefined;
  return decodeUtf8((hex.match(/../gu) ?? []).map((pair) => Number.parseInt(pair, 16)));
}
