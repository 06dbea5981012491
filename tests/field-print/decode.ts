import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** Reads what was drawn with a decoder that has nothing to do with the code that drew it. */
export async function decode(
  picture: { readonly data: Uint8ClampedArray<ArrayBuffer>; readonly width: number; readonly height: number },
  format: 'QRCode' | 'Code128',
): Promise<string | undefined> {
  const file = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  const wasmBinary = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  const [found] = await readBarcodes(
    { ...picture, colorSpace: 'srgb' },
    { formats: [format], tryHarder: true },
  );
  return found && new TextDecoder().decode(found.bytes);
}
