import { BrowserMultiFormatReader } from '@zxing/browser';
import { BarcodeFormat, DecodeHintType } from '@zxing/library';
import { openDecoder } from '../../../../apps/field/src/capture/camera/decoder.ts';

/** What a reader made of a picture, and how long that took. */
export interface Reading {
  readonly texts: readonly string[];
  readonly ms: number;
}

export interface Readings {
  readonly ours: Reading;
  readonly other: Reading;
}

/** In the page: reads the picture of an address with both readers, and fetches the next one meanwhile. */
export type ReadPicture = (url: string, next: string | undefined) => Promise<Readings>;

const decoder = openDecoder();
const formats = [BarcodeFormat.QR_CODE, BarcodeFormat.CODE_128, BarcodeFormat.DATA_MATRIX];
const other = new BrowserMultiFormatReader(
  new Map<DecodeHintType, unknown>([
    [DecodeHintType.TRY_HARDER, true],
    [DecodeHintType.POSSIBLE_FORMATS, formats],
  ]),
);
// It writes every picture that it cannot read to the console, which would be measured as well.
console.warn = () => undefined;

const canvas = document.createElement('canvas');
const fetched = new Map<string, Promise<ImageData>>();

const readPicture: ReadPicture = async (url, next) => {
  const picture = await pictureOf(url);
  fetched.delete(url);
  if (next !== undefined) void pictureOf(next);
  Object.assign(canvas, { width: picture.width, height: picture.height });
  canvas.getContext('2d', { willReadFrequently: true })?.putImageData(picture, 0, 0);
  return { ours: await timed(readOurs), other: await timed(readOther) };
};

function pictureOf(url: string): Promise<ImageData> {
  const coming = fetched.get(url) ?? fetchPicture(url);
  fetched.set(url, coming);
  return coming;
}

/** Grey values, one byte each; the width stands in a header. */
async function fetchPicture(url: string): Promise<ImageData> {
  const answer = await fetch(url);
  const grey = new Uint8Array(await answer.arrayBuffer());
  const data = new Uint8ClampedArray(grey.length * 4).fill(255);
  for (let n = 0; n < grey.length; n += 1) data.fill(grey[n] ?? 0, 4 * n, 4 * n + 3);
  return new ImageData(data, Number(answer.headers.get('picture-width')));
}

async function timed(read: () => Promise<readonly string[]>): Promise<Reading> {
  const start = performance.now();
  const texts = await read();
  return { texts, ms: performance.now() - start };
}

async function readOurs(): Promise<readonly string[]> {
  return decoder.read(await createImageBitmap(canvas), 'still');
}

async function readOther(): Promise<readonly string[]> {
  try {
    return [other.decodeFromCanvas(canvas).getText()];
  } catch {
    return [];
  }
}

Reflect.set(window, 'readPicture', readPicture);
