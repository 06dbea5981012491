import { createRepeatGuard } from '../../work/repeat.ts';
import { type Decoder, openDecoder } from './decoder.ts';

/** A code that stays in the picture is taken once, and again after it was away for this long. */
const awayMs = 2500;
/** One picture may fail; so many in a row mean that the decoder does not work. */
const decoderFaults = 3;
/** A picture that stands still for so long is no longer the camera's. */
const frozenMs = 4000;
/** A video that is not seen tells of few frames or of none. */
const unseenMs = 250;

/**
 * Reads frame after frame, the next one only when the last is done.
 * @returns why it ended: `lost` when the camera gives no pictures any more, undefined when it was stopped
 * @throws when the decoder cannot be opened
 */
export async function readFrames(
  video: HTMLVideoElement,
  onText: (text: string) => void,
  signal: AbortSignal,
): Promise<'lost' | 'decoder' | undefined> {
  const decoder = openDecoder();
  signal.addEventListener('abort', decoder.stop);
  const isRepeat = createRepeatGuard(awayMs);
  const isLost = watchLoss(video);
  let faults = 0;
  let read: number | undefined;
  while (!signal.aborted && faults < decoderFaults) {
    // While the last one was read, a new frame has come most often.
    if (video.currentTime === read) await nextFrame(video);
    if (signal.aborted) return undefined;
    if (isLost(performance.now())) return 'lost';
    read = video.currentTime;
    const texts = await readFrame(decoder, video).catch(() => undefined);
    faults = texts ? 0 : faults + 1;
    for (const text of texts ?? []) if (!signal.aborted && !isRepeat(text, performance.now())) onText(text);
  }
  return signal.aborted ? undefined : 'decoder';
}

async function readFrame(decoder: Decoder, video: HTMLVideoElement): Promise<readonly string[]> {
  // Before the first frame there is no picture.
  if (video.videoWidth === 0) return [];
  return decoder.read(await createImageBitmap(video));
}

/** Whether the track has ended or its picture stands still. */
function watchLoss(video: HTMLVideoElement): (now: number) => boolean {
  let shown = video.currentTime;
  let since = performance.now();
  return (now) => {
    if (video.currentTime !== shown) [shown, since] = [video.currentTime, now];
    const stream = video.srcObject;
    const hasEnded = stream instanceof MediaStream && !stream.active;
    return hasEnded || now - since > frozenMs;
  };
}

function nextFrame(video: HTMLVideoElement): Promise<void> {
  return new Promise((resolve) => {
    if (!('requestVideoFrameCallback' in video)) return setTimeout(resolve, 50);
    const timer = setTimeout(resolve, unseenMs);
    return video.requestVideoFrameCallback(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
