import type { Camera } from './open-camera.ts';

/** Phones take a while; after this, iOS has given a stream that stays black. */
const firstPictureMs = 8000;

/**
 * Plays the stream. Answers false when no picture comes.
 * @param held called where a touch of the page is needed first; it goes on by itself when the video plays
 */
export async function showStream(
  video: HTMLVideoElement,
  { stream, track }: Pick<Camera, 'stream' | 'track'>,
  signal: AbortSignal,
  held: () => void,
): Promise<boolean> {
  video.srcObject = stream;
  const play = () => video.play();
  // A call on iOS mutes the track and pauses the video; nobody starts it again after that.
  track.addEventListener('unmute', () => void play().catch(() => undefined), { signal });
  try {
    return await Promise.race([play().then(() => true), waitFor(firstPictureMs)]);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'NotAllowedError') return false;
    held();
    return playing(video, signal);
  }
}

function waitFor(ms: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), ms));
}

function playing(video: HTMLVideoElement, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    video.addEventListener('playing', () => resolve(true), { once: true, signal });
    signal.addEventListener('abort', () => resolve(false));
  });
}
