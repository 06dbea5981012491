import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { chainEngines } from './chain.ts';
import type { DecoderAnswer, DecoderQuestion } from './messages.ts';
import { openNativeReader } from './native.ts';
import { createPictureReader } from './picture-reader.ts';
import { prepareReader, readWithWasm } from './zxing.ts';

// Off the page's own thread: a frame takes up to 60 ms, and a scan must be answered within 100.
const engine = chainEngines([
  async () => {
    await prepareReader({ url: wasmUrl });
    return readWithWasm;
  },
  async () => (await import('./last-resort.ts')).readWithoutWasm,
]);
const read = createPictureReader(openNativeReader(), engine);

self.onmessage = async ({ data }: MessageEvent<DecoderQuestion>) => {
  const { frame, picture, effort } = data;
  try {
    answer({ frame, texts: await read(picture, effort) });
  } catch (error) {
    answer({ frame, error: String(error) });
  } finally {
    picture.close();
  }
};

function answer(message: DecoderAnswer): void {
  self.postMessage(message);
}
