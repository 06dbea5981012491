import { trustScriptUrl } from '../../app/script-url.ts';
// Vite makes a module of this query: its export is the address of the built worker.
// oxlint-disable-next-line import/default
import decoderUrl from './decoder.worker.ts?worker&url';
import type { DecoderAnswer, DecoderQuestion } from './messages.ts';

export interface Decoder {
  /** The texts in a picture, which is given away. Rejects when the decoder cannot be started or fails. */
  readonly read: (picture: ImageBitmap) => Promise<readonly string[]>;
  readonly stop: () => void;
}

/** Opens the decoder in its own thread; one picture at a time. */
export function openDecoder(): Decoder {
  const worker = new Worker(trustScriptUrl(decoderUrl), { type: 'module' });
  let frame = 0;
  let waiting: { resolve: (texts: readonly string[]) => void; reject: (error: Error) => void } | undefined;
  worker.onmessage = ({ data }: MessageEvent<DecoderAnswer>) => {
    if (data.frame !== frame) return;
    if ('error' in data) waiting?.reject(new Error(data.error));
    else waiting?.resolve(data.texts);
  };
  worker.onerror = (event) => waiting?.reject(new Error(event.message));
  return {
    read: (picture) =>
      new Promise((resolve, reject) => {
        frame += 1;
        waiting = { resolve, reject };
        const question: DecoderQuestion = { frame, picture };
        worker.postMessage(question, [picture]);
      }),
    stop: () => {
      worker.terminate();
      waiting?.resolve([]);
    },
  };
}
