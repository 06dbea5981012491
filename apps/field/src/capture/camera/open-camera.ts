import { failed, type Parsed, parsed } from '@mauxn/domain';

/** Why there is no picture. `decoder`: there is one, and it cannot be read. */
export const cameraProblems = ['denied', 'none', 'busy', 'unsupported', 'decoder', 'failed'] as const;
export type CameraProblem = (typeof cameraProblems)[number];

export interface Camera {
  readonly stream: MediaStream;
  readonly track: MediaStreamTrack;
  readonly deviceId: string | undefined;
  readonly hasTorch: boolean;
}

/** The API has no part of this on pages without https. */
type Media = Pick<MediaDevices, 'getUserMedia'>;

/**
 * Opens the camera that was chosen before, else the one on the back. Less than 1280 pixels would lose the small codes of ID cards.
 */
export async function openCamera(
  media: Media | undefined,
  deviceId: string | undefined,
): Promise<Parsed<Camera, CameraProblem>> {
  if (!media) return failed('unsupported');
  try {
    return parsed(await cameraOf(await media.getUserMedia(constraintsOf(deviceId))));
  } catch (error) {
    const name = nameOf(error);
    // The chosen camera was unplugged: any other is better than none.
    const isGone = deviceId !== undefined && (name === 'OverconstrainedError' || name === 'NotFoundError');
    return isGone ? openCamera(media, undefined) : failed(problems[name] ?? 'failed');
  }
}

export async function switchTorch(track: MediaStreamTrack, on: boolean): Promise<void> {
  await track.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] });
}

const problems: { readonly [name: string]: CameraProblem } = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'none',
  OverconstrainedError: 'none',
  NotReadableError: 'busy',
  AbortError: 'busy',
  TypeError: 'unsupported',
};

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}

function constraintsOf(deviceId: string | undefined): MediaStreamConstraints {
  const which =
    deviceId === undefined ? { facingMode: { ideal: 'environment' } } : { deviceId: { exact: deviceId } };
  return { audio: false, video: { ...which, width: { ideal: 1280 }, height: { ideal: 720 } } };
}

/** What cameras of phones can do and the DOM's types do not name. */
type Capabilities = MediaTrackCapabilities & { torch?: boolean; focusMode?: readonly string[] };

async function cameraOf(stream: MediaStream): Promise<Camera> {
  const [track] = stream.getVideoTracks();
  if (!track) throw new DOMException('no track', 'NotFoundError');
  // Firefox has no capabilities.
  const can: Capabilities = track.getCapabilities?.() ?? {};
  if (can.focusMode?.includes('continuous')) {
    const focus = { focusMode: 'continuous' } as MediaTrackConstraintSet;
    await track.applyConstraints({ advanced: [focus] }).catch(() => undefined);
  }
  return { stream, track, deviceId: track.getSettings().deviceId, hasTorch: can.torch === true };
}
