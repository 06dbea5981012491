import { encode } from 'uqr';

/** The dark modules of a QR code, without a quiet zone. Text that is not ASCII is UTF-8. */
export function qrModules(text: string, ecc: 'L' | 'M'): readonly (readonly boolean[])[] {
  return encode(text, { ecc, border: 0 }).data;
}
