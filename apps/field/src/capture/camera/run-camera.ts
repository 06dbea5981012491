import { createRepeatGuard } from '../run/repeat.ts';
import { type Decoder, openDecoder } from './decoder.ts';
import { type CameraProblem, openCamera } from './open-camera.ts';

export type CameraState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'problem'; readonly problem: CameraProblem }
  | {
      readonly kind: 'live';
      readonly track: MediaStreamTrack;
      readonly hasTorch: boolean;
      readonly deviceId: string | undefined;
      readonly devices: readonly MediaDeviceInfo[];
    };

interface CameraRun {
  readonly video: HTMLVideoElement;
  readonly deviceId: string | undefined;
  readonly tell: (state: CameraState) => void;
  readonly onText: (text: string) => void;
}

/** A code that stays in the picture is taken once, and again after it was away for this long. */
const awayMs = 2500;
/** One picture may fail; so many in a row mean that the decoder does not work. */
const decoderFaults = 3;

/** Shows the camera and reads its codes until the answer is called. The camera's light is off after that. */
export function runCamera(run: CameraRun): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const stop = () => ending.abort();
  // What throws here is the decoder that cannot be opened; a camera that cannot answers its problem.
  const ended = start(run, signal).catch((): CameraProblem => 'decoder');
  void ended.then((problem) => {
    if (signal.aborted) return;
    stop();
    if (problem) run.tell({ kind: 'problem', problem });
  });
  return stop;
}

/** Answers why it ended; undefined when it was stopped. */
async function start(run: CameraRun, signal: AbortSignal): Promise<CameraProblem | undefined> {
  const { video, deviceId, tell } = run;
  tell({ kind: 'starting' });
  const opened = await openCamera(navigator.mediaDevices, deviceId);
  if (!opened.ok) return opened.error;
  const { stream, track, hasTorch } = opened.value;
  const release = () => {
    for (const each of stream.getTracks()) each.stop();
    video.srcObject = null;
  };
  if (signal.aborted) {
    release();
    return undefined;
  }
  signal.addEventListener('abort', release);
  const lost = new Promise<CameraProblem>((resolve) =>
    track.addEventListener('ended', () => resolve('failed')),
  );
  video.srcObject = stream;
  await video.play().catch(() => undefined);
  const devices = (await navigator.mediaDevices.enumerateDevices()).filter(
    ({ kind }) => kind === 'videoinput',
  );
  tell({ kind: 'live', track, hasTorch, deviceId: opened.value.deviceId, devices });
  return Promise.race([lost, readFrames(run, signal)]);
}

async function readFrames(
  { video, onText }: CameraRun,
  signal: AbortSignal,
): Promise<CameraProblem | undefined> {
  const decoder = openDecoder();
  signal.addEventListener('abort', decoder.stop);
  const isRepeat = createRepeatGuard(awayMs);
  let faults = 0;
  while (!signal.aborted && faults < decoderFaults) {
    await nextFrame(video);
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

function nextFrame(video: HTMLVideoElement): Promise<void> {
  return new Promise((resolve) => {
    if ('requestVideoFrameCallback' in video) video.requestVideoFrameCallback(() => resolve());
    else setTimeout(resolve, 50);
  });
}
