/**
 * A UUIDv7 (RFC 9562): 48 bits of time, 74 random bits. Time and randomness are arguments because this package has neither.
 * @param at milliseconds since 1970
 * @param random ten random bytes; twelve bits of the first two and 62 of the rest are used
 */
export function makeUuidV7(at: number, random: Uint8Array): string {
  const time = Math.max(0, Math.floor(at)).toString(16).padStart(12, '0').slice(-12);
  const hex = Array.from(random.subarray(0, 10), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = (8 + (Number.parseInt(hex.charAt(4), 16) & 3)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(1, 4)}-${variant}${hex.slice(5, 8)}-${hex.slice(8, 20)}`;
}
