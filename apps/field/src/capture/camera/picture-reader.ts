import type { Engine } from './chain.ts';
import { createAgreement, type FoundCode, textsOf } from './found.ts';
import { type Pass, planFrame, prepareGrey, stillPasses } from './frame-plan.ts';
import { type Grey, greyOf } from './grey.ts';
import type { Effort } from './messages.ts';
import type { NativeReader } from './native.ts';

/** The texts in a picture, the middle one first. */
export type PictureReader = (picture: ImageBitmap, effort: Effort) => Promise<readonly string[]>;

/** Where the system's reader sees nothing, ours looks at every so many-th frame: it knows inverted and small codes. */
const framesBesideNative = 3;

/**
 * Reads pictures with the system's reader where there is one, and with the engine. A frame of a moving picture gets one pass and bars
 * have to be seen twice; a still gets pass after pass until one reads.
 */
export function createPictureReader(
  native: Promise<NativeReader | undefined>,
  engine: Engine,
): PictureReader {
  const pixelsOf = createCanvas();
  const agree = createAgreement();
  let frames = 0;
  let looks = 0;
  const readFrame = async (picture: ImageBitmap) => {
    frames += 1;
    const found = await (await native)?.(picture).catch(() => undefined);
    if (found && (found.length > 0 || frames % framesBesideNative !== 0)) return found;
    looks += 1;
    return readPass(engine, greyOf(pixelsOf(picture)), planFrame(looks - 1));
  };
  const readStill = async (picture: ImageBitmap) => {
    const found = await (await native)?.(picture).catch(() => undefined);
    return found && found.length > 0 ? found : readGrey(engine, greyOf(pixelsOf(picture)));
  };
  return async (picture, effort) =>
    textsOf(effort === 'still' ? await readStill(picture) : agree(await readFrame(picture)));
}

/** All passes in their order, until one reads. */
export async function readGrey(engine: Engine, grey: Grey): Promise<readonly FoundCode[]> {
  for (const pass of stillPasses) {
    const found = await readPass(engine, grey, pass);
    if (textsOf(found).length > 0) return found;
  }
  return [];
}

function readPass(engine: Engine, grey: Grey, pass: Pass): Promise<readonly FoundCode[]> {
  return engine(prepareGrey(pass, grey), pass);
}

/** One canvas for all pictures. Old browsers have only the one of the page. */
function createCanvas(): (picture: ImageBitmap) => ImageData {
  const canvas =
    typeof OffscreenCanvas === 'undefined' ? document.createElement('canvas') : new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d', { willReadFrequently: true }) as
    | CanvasRenderingContext2D
    | OffscreenCanvasRenderingContext2D
    | null;
  if (!context) throw new Error('no canvas');
  return (picture) => {
    const { width, height } = picture;
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    context.drawImage(picture, 0, 0);
    return context.getImageData(0, 0, width, height);
  };
}
