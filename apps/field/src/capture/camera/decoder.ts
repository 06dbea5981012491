import { trustScriptUrl } from '../../app/script-url.ts';
// Vite makes a module of this query: its export is the address of the built worker.
// oxlint-disable-next-line import/default
import decoderUrl from './decoder.worker.ts?worker&url';
import type { DecoderAnswer, DecoderQuestion, Effort } from './messages.ts';
import { openNativeReader } from './native.ts';
import type { PictureReader } from './picture-reader.ts';

export interface Decoder {
  /**
   * The texts in a picture, which is given away; nearest to the middle first. Rejects when no decoder can be started or it fails.
   * @param effort one of many frames, unless said otherwise
   */
  readonly read: (picture: ImageBitmap, effort?: Effort) => Promise<readonly string[]>;
  readonly stop: () => void;
}

/** Opens the decoder in its own thread; one picture at a time. Where there is no such thread, the page itself reads, slower. */
export function openDecoder(): Decoder {
  const background = openBackground();
  let here: Promise<PictureReader> | undefined;
  let isStopped = false;
  return {
    read: async (picture, effort = 'frame') => {
      if (isStopped) return [];
      if (background?.isAlive() === true) return background.read(picture, effort);
      here ??= openHere();
      return (await here)(picture, effort).finally(() => picture.close());
    },
    stop: () => {
      isStopped = true;
      background?.stop();
    },
  };
}

/** A browser that cannot run the thread will hardly run the WebAssembly in it. */
async function openHere(): Promise<PictureReader> {
  const [{ createPictureReader }, { readWithoutWasm }] = await Promise.all([
    import('./picture-reader.ts'),
    import('./last-resort.ts'),
  ]);
  return createPictureReader(openNativeReader(), readWithoutWasm);
}

interface Waiting {
  readonly resolve: (texts: readonly string[]) => void;
  readonly reject: (error: Error) => void;
}

function openBackground() {
  const worker = startWorker();
  if (!worker) return undefined;
  let frame = 0;
  let isAlive = true;
  let waiting: Waiting | undefined;
  worker.onmessage = ({ data }: MessageEvent<DecoderAnswer>) => {
    if (data.frame !== frame) return;
    if ('error' in data) waiting?.reject(new Error(data.error));
    else waiting?.resolve(data.texts);
  };
  const end = () => {
    isAlive = false;
    worker.terminate();
    // The picture went with it; the next one is read here.
    waiting?.resolve([]);
  };
  worker.onerror = end;
  return {
    isAlive: () => isAlive,
    read: (picture: ImageBitmap, effort: Effort) =>
      new Promise<readonly string[]>((resolve, reject) => {
        frame += 1;
        waiting = { resolve, reject };
        const question: DecoderQuestion = { frame, picture, effort };
        worker.postMessage(question, [picture]);
      }),
    stop: end,
  };
}

function startWorker(): Worker | undefined {
  try {
    return new Worker(trustScriptUrl(decoderUrl), { type: 'module' });
  } catch {
    return undefined;
  }
}
