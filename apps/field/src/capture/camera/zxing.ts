import { prepareZXingModule, type ReaderOptions, type ReadResult, readBarcodes } from 'zxing-wasm/reader';
import { textOfBytes } from './bytes-to-text.ts';
import type { FoundCode } from './found.ts';
import type { Pass } from './frame-plan.ts';
import { colourOf, type Grey } from './grey.ts';

/** Personal codes are QR; tubes carry Code 128, few of them Data Matrix. More formats would only add phantom reads. */
const options: ReaderOptions = { formats: ['QRCode', 'Code128', 'DataMatrix'], maxNumberOfSymbols: 1 };

/** Says where the WebAssembly lies: a file of this app, never a foreign server. `wasmBinary` instead where there is no server. */
export function prepareReader(source: { url: string } | { wasmBinary: ArrayBuffer }): Promise<unknown> {
  const overrides = 'url' in source ? { locateFile: () => source.url } : source;
  return prepareZXingModule({ overrides, fireImmediately: true });
}

/** The codes of a picture that was prepared for the pass. */
export async function readWithWasm(grey: Grey, pass: Pass): Promise<readonly FoundCode[]> {
  const found = await readBarcodes(colourOf(grey), optionsOf(pass));
  return found.filter(({ isValid }) => isValid).map((result) => codeOf(result, grey));
}

function optionsOf({ several, barsOnly, oneThreshold }: Pass): ReaderOptions {
  return {
    ...options,
    ...(several && { maxNumberOfSymbols: 6, tryInvert: false }),
    ...(barsOnly && { formats: ['Code128'], tryInvert: false }),
    ...(oneThreshold && { binarizer: 'GlobalHistogram' }),
  };
}

function codeOf({ bytes, symbology, position }: ReadResult, { width, height }: Grey): FoundCode {
  const { topLeft, bottomRight } = position;
  const [x, y] = [(topLeft.x + bottomRight.x) / 2, (topLeft.y + bottomRight.y) / 2];
  return {
    text: textOfBytes(bytes),
    isBars: symbology === 'Code128',
    away: Math.hypot(x - width / 2, y - height / 2),
  };
}
