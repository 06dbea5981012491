const utf8 = new TextDecoder('utf-8', { fatal: true });
// What old Vietnamese software wrote before UTF-8.
const vietnamese = new TextDecoder('windows-1258');

/**
 * The text of a code from its raw bytes. Codes do not say their character set, and decoders that guess it turn Vietnamese names into
 * Chinese ones; so the guess is never asked for. Composed (NFC), whatever form the writer used.
 */
export function textOfBytes(bytes: Uint8Array): string {
  return decode(bytes).normalize('NFC');
}

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return vietnamese.decode(bytes);
  }
}
