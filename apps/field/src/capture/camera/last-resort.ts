import {
  BrowserDatamatrixCodeReader,
  BrowserMultiFormatOneDReader,
  BrowserQRCodeReader,
} from '@zxing/browser';
import {
  BarcodeFormat,
  BinaryBitmap,
  DecodeHintType,
  GlobalHistogramBinarizer,
  HybridBinarizer,
  InvertedLuminanceSource,
  type LuminanceSource,
  type Result,
  RGBLuminanceSource,
} from '@zxing/library';
import { textOfBytes } from './bytes-to-text.ts';
import type { FoundCode } from './found.ts';
import type { Pass } from './frame-plan.ts';
import type { Grey } from './grey.ts';

/*
 * For browsers that run no WebAssembly. It reads half of what the other decoder reads, so it is loaded only where that one cannot be.
 * Three readers instead of the one for all formats, which writes every picture without a code to the console.
 */

/** It has to be told some character set, or it guesses one; of this one each sign leads back to its byte. */
const charset = 'windows-1252';

const hints = new Map<DecodeHintType, unknown>([
  [DecodeHintType.TRY_HARDER, true],
  [DecodeHintType.CHARACTER_SET, charset],
  [DecodeHintType.POSSIBLE_FORMATS, [BarcodeFormat.CODE_128]],
]);
const qr = new BrowserQRCodeReader(hints);
const bars = new BrowserMultiFormatOneDReader(hints);
const matrix = new BrowserDatamatrixCodeReader(hints);

/** The codes of a picture that was prepared for the pass: one at most of each kind. */
export async function readWithoutWasm(grey: Grey, pass: Pass): Promise<readonly FoundCode[]> {
  const { width, height, pixels } = grey;
  const plain = new RGBLuminanceSource(pixels, width, height);
  const barsThere = attempt(bars, plain, pass);
  if (pass.barsOnly) return barsThere;
  const squares = [...attempt(qr, plain, pass), ...attempt(matrix, plain, pass)];
  const found = [...squares, ...barsThere];
  return found.length > 0 ? found : attempt(qr, new InvertedLuminanceSource(plain), pass);
}

type Reader = Pick<BrowserQRCodeReader, 'decodeBitmap'>;

/** Whatever it throws means that there is no code: besides its own errors it runs out of arrays on damaged ones. */
function attempt(reader: Reader, light: LuminanceSource, { oneThreshold }: Pass): readonly FoundCode[] {
  const binarizer = oneThreshold ? new GlobalHistogramBinarizer(light) : new HybridBinarizer(light);
  try {
    return [codeOf(reader.decodeBitmap(new BinaryBitmap(binarizer)), light)];
  } catch {
    return [];
  }
}

function codeOf(result: Result, light: LuminanceSource): FoundCode {
  const points = result.getResultPoints().filter((point) => point !== null);
  const [x, y] = [meanOf(points.map((point) => point.getX())), meanOf(points.map((point) => point.getY()))];
  return {
    text: textOfSigns(result.getText()),
    isBars: result.getBarcodeFormat() === BarcodeFormat.CODE_128,
    away: Math.hypot(x - light.getWidth() / 2, y - light.getHeight() / 2),
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

const signs = new TextDecoder(charset).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
const byteOf = new Map(Array.from(signs, (sign, byte) => [sign, byte] as const));

/** A code that names its character set was decoded by that already: its signs are not all of the agreed ones. */
function textOfSigns(text: string): string {
  const bytes = Array.from(text, (sign) => byteOf.get(sign));
  const isRaw = bytes.every((byte) => byte !== undefined);
  return isRaw ? textOfBytes(Uint8Array.from(bytes)) : text.normalize('NFC');
}
