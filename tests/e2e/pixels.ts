import type { BrowserContext, Locator, Page } from '@playwright/test';
import { decode } from '../field-print/decode.ts';

/** What a decoder reads in what is seen of an element, twice as large as it is. */
export async function readSymbol(
  context: BrowserContext,
  seen: Locator | Page,
  format: 'QRCode' | 'Code128',
): Promise<string | undefined> {
  const png = (await seen.screenshot()).toString('base64');
  const bench = await context.newPage();
  try {
    const { width, height, grey } = await bench.evaluate(async (image) => {
      const picture = new Image();
      picture.src = `data:image/png;base64,${image}`;
      await picture.decode();
      const scale = 2;
      const canvas = document.createElement('canvas');
      canvas.width = picture.width * scale;
      canvas.height = picture.height * scale;
      const pen = canvas.getContext('2d');
      if (!pen) throw new Error('no canvas');
      pen.imageSmoothingEnabled = false;
      pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
      const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
      let text = '';
      for (let at = 0; at < data.length; at += 4) text += String.fromCharCode(data[at] ?? 0);
      return { width: canvas.width, height: canvas.height, grey: btoa(text) };
    }, png);
    const bytes = Buffer.from(grey, 'base64');
    const data = new Uint8ClampedArray(bytes.length * 4);
    for (const [n, value] of bytes.entries()) data.set([value, value, value, 255], n * 4);
    return await decode({ data, width, height }, format);
  } finally {
    await bench.close();
  }
}

/** Sizes of the pages of a PDF in millimetres, rounded. */
export function pageSizes(pdf: Buffer): readonly string[] {
  const boxes = pdf.toString('latin1').matchAll(/\/MediaBox \[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g);
  return [...boxes].map(([, width, height]) => `${toMm(width)} × ${toMm(height)}`);
}

function toMm(points: string | undefined): number {
  return Math.round((Number(points) / 72) * 25.4);
}
