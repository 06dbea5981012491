import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader';
import { textOfBytes } from './bytes-to-text.ts';

/**
 * Personal codes are QR; tubes carry Code 128, few of them Data Matrix. More formats would only add phantom reads, and the search for
 * a second code in the picture costs more time than the first.
 */
const options: ReaderOptions = { formats: ['QRCode', 'Code128', 'DataMatrix'], maxNumberOfSymbols: 1 };

/** Says where the WebAssembly lies: a file of this app, never a foreign server. `wasmBinary` instead where there is no server. */
export function prepareReader(source: { url: string } | { wasmBinary: ArrayBuffer }): void {
  const overrides = 'url' in source ? { locateFile: () => source.url } : source;
  prepareZXingModule({ overrides });
}

/** The texts of the codes in a picture: pixels, or the bytes of a picture file. */
export async function readCodes(picture: ImageData | Uint8Array): Promise<readonly string[]> {
  const found = await readBarcodes(picture, options);
  return found.filter(({ isValid }) => isValid).map(({ bytes }) => textOfBytes(bytes));
}
