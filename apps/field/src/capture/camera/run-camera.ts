import { type Camera, type CameraProblem, type Media, openCamera, stopAll } from './open-camera.ts';
import { readFrames } from './read-frames.ts';
import type { RememberedCamera } from './remembered-camera.ts';
import { showStream } from './show-stream.ts';

export type CameraState =
  | { readonly kind: 'starting' }
  /** The browser shows no moving picture before somebody touches the page. */
  | { readonly kind: 'held' }
  | { readonly kind: 'problem'; readonly problem: CameraProblem }
  | { readonly kind: 'live'; readonly camera: Camera };

export interface CameraRun {
  readonly media: Media | undefined;
  readonly video: HTMLVideoElement;
  /** The camera to open; asked at every start. */
  readonly remembered: () => RememberedCamera | undefined;
  readonly tell: (state: CameraState) => void;
  /** The text of every code that comes into the picture, once. */
  readonly onText: (text: string) => void;
}

/** Shows the camera and reads its codes until the answer is called. The camera's light is off after that. */
export function runCamera(run: CameraRun): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  void keepRunning(run, signal).then((problem) => {
    if (problem && !signal.aborted) run.tell({ kind: 'problem', problem });
  });
  return () => ending.abort();
}

/** A call, another app or a loose plug takes the camera away; most often it is there again at once. */
const restarts = 3;
const pauseMs = 500;
/** Who ran for so long has recovered. */
const recoveredMs = 10_000;

/** Answers why there is no picture any more; undefined when it was stopped. */
async function keepRunning(run: CameraRun, signal: AbortSignal): Promise<CameraProblem | undefined> {
  let losses = 0;
  while (!signal.aborted) {
    const began = performance.now();
    const end = await runOnce(run, signal);
    if (signal.aborted) return undefined;
    if (end !== 'lost') return end === 'none' && losses > 0 ? 'unplugged' : end;
    losses = performance.now() - began > recoveredMs ? 1 : losses + 1;
    if (losses > restarts) return 'failed';
    await new Promise((resolve) => setTimeout(resolve, pauseMs * losses));
  }
  return undefined;
}

async function runOnce(run: CameraRun, signal: AbortSignal): Promise<CameraProblem | 'lost' | undefined> {
  const { video, tell } = run;
  tell({ kind: 'starting' });
  const opened = await openCamera(run.media, run.remembered());
  if (!opened.ok) return opened.error;
  const camera = opened.value;
  const once = new AbortController();
  const end = () => once.abort();
  signal.addEventListener('abort', end);
  try {
    if (signal.aborted) return undefined;
    const isShown = await showStream(video, camera, once.signal, () => tell({ kind: 'held' }));
    if (!isShown) return 'lost';
    tell({ kind: 'live', camera });
    return await readFrames(video, run.onText, once.signal);
  } catch {
    // The decoder cannot be opened.
    return 'decoder';
  } finally {
    signal.removeEventListener('abort', end);
    end();
    stopAll(camera.stream);
    if (video.srcObject === camera.stream) video.srcObject = null;
  }
}
