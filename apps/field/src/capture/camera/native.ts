import { defaultTubePattern, readScan } from '@mauxn/domain';
import type { FoundCode } from './found.ts';

/** Reads the codes of a picture; undefined when the text cannot be trusted and the picture should be read in another way. */
export type NativeReader = (picture: ImageBitmap) => Promise<readonly FoundCode[] | undefined>;

interface Detected {
  readonly rawValue: string;
  readonly format?: string;
  readonly boundingBox?: DOMRectReadOnly;
}

interface Detector {
  detect(picture: ImageBitmap): Promise<readonly Detected[]>;
}

interface DetectorClass {
  new (options: { formats: readonly string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

const needed = ['qr_code', 'code_128'];

/** The system's own reader where it knows the formats; some browsers have the class and no formats. */
export async function openNativeReader(scope: object = globalThis): Promise<NativeReader | undefined> {
  // The DOM's types do not know it.
  const { BarcodeDetector } = scope as { BarcodeDetector?: DetectorClass };
  try {
    const formats = (await BarcodeDetector?.getSupportedFormats()) ?? [];
    if (!BarcodeDetector || !needed.every((format) => formats.includes(format))) return undefined;
    const detector = new BarcodeDetector({
      formats: [...needed, 'data_matrix'].filter((f) => formats.includes(f)),
    });
    return async (picture) => trusted(await detector.detect(picture), picture);
  } catch {
    return undefined;
  }
}

/** It gives no bytes and guesses the character set; a wrong guess shows. An empty text is one that it could not guess. */
function trusted(found: readonly Detected[], picture: ImageBitmap): readonly FoundCode[] | undefined {
  if (found.some(({ rawValue }) => rawValue === '' || isGarbled(rawValue))) return undefined;
  return found.map(({ rawValue, format, boundingBox: box }) => ({
    text: rawValue.normalize('NFC'),
    isBars: format === 'code_128',
    away: box
      ? Math.hypot(box.x + (box.width - picture.width) / 2, box.y + (box.height - picture.height) / 2)
      : 0,
  }));
}

function isGarbled(text: string): boolean {
  const scan = readScan(text, defaultTubePattern);
  return scan.kind === 'damaged' && scan.cause === 'charset';
}
