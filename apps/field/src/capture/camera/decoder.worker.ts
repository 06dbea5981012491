import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { planFrame } from './frame-plan.ts';
import type { DecoderAnswer, DecoderQuestion } from './messages.ts';
import { openNativeReader } from './native.ts';
import { prepareReader, readCodes } from './zxing.ts';

// Off the page's own thread: a frame takes up to 60 ms, and a scan must be answered within 100.
prepareReader({ url: wasmUrl });
const nativeReader = openNativeReader();
let canvas: OffscreenCanvas | undefined;
let frames = 0;

self.onmessage = async ({ data }: MessageEvent<DecoderQuestion>) => {
  const { frame, picture } = data;
  try {
    answer({ frame, texts: await read(picture) });
  } catch (error) {
    answer({ frame, error: String(error) });
  } finally {
    picture.close();
  }
};

function answer(message: DecoderAnswer): void {
  self.postMessage(message);
}

async function read(picture: ImageBitmap): Promise<readonly string[]> {
  const native = await nativeReader;
  const texts = await native?.(picture).catch(() => undefined);
  return texts ?? readCodes(pixelsOf(picture));
}

function pixelsOf(picture: ImageBitmap): ImageData {
  const plan = planFrame(frames, picture.width, picture.height);
  frames += 1;
  const [width, height] = [plan.width * plan.scale, plan.height * plan.scale];
  canvas ??= new OffscreenCanvas(width, height);
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.filter = plan.smooth ? 'blur(1px)' : 'none';
  context.drawImage(picture, plan.x, plan.y, plan.width, plan.height, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}
