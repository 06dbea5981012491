import { failed, type Parsed, parsed } from '@mauxn/domain';
import { type Abilities, abilitiesOf, wish } from './abilities.ts';
import { constraintsFor, type Wanted } from './constraints.ts';
import { applyAll, followFocus } from './focus.ts';
import { findRemembered, type RememberedCamera } from './remembered-camera.ts';

/** Why there is no picture. `decoder`: there is one, and it cannot be read; `insecure`: the page came without https. */
export type CameraProblem =
  | 'denied'
  | 'none'
  | 'unplugged'
  | 'busy'
  | 'insecure'
  | 'unsupported'
  | 'decoder'
  | 'failed';

export interface Camera {
  readonly stream: MediaStream;
  readonly track: MediaStreamTrack;
  readonly abilities: Abilities;
  /** The factor that is set; 1 where there is no zoom. */
  readonly zoom: number;
  readonly deviceId: string | undefined;
  /** As the track says it; empty where it says nothing. */
  readonly facing: string;
  /** Every camera there is, with their names: the permission is given now. */
  readonly devices: readonly MediaDeviceInfo[];
}

/** The API has no part of this on pages without https. */
export type Media = Pick<MediaDevices, 'getUserMedia' | 'enumerateDevices'>;

/** Opens the camera that was chosen before, else one that looks the same way, else the one on the back. */
export async function openCamera(
  media: Media | undefined,
  remembered: RememberedCamera | undefined,
): Promise<Parsed<Camera, CameraProblem>> {
  if (!media?.getUserMedia) return failed(isSecureContext ? 'unsupported' : 'insecure');
  try {
    const stream = await openRemembered(media, remembered);
    return parsed(await cameraOf(stream, await listCameras(media), remembered));
  } catch (error) {
    return failed(problems[nameOf(error)] ?? 'failed');
  }
}

export async function switchTorch(track: MediaStreamTrack, on: boolean): Promise<void> {
  await track.applyConstraints(wish({ torch: on }));
}

async function openRemembered(media: Media, remembered: RememberedCamera | undefined): Promise<MediaStream> {
  if (!remembered) return openWanted(media, { facing: '' });
  const { deviceId, facing } = remembered;
  const known = await openWanted(media, { deviceId }).catch((error: unknown) => {
    if (gone.has(nameOf(error))) return undefined;
    throw error;
  });
  if (known) return known;
  const other = await openWanted(media, { facing });
  const found = findRemembered(await listCameras(media), remembered);
  if (found === undefined || found === idOf(other)) return other;
  // The same camera under a new id. Phones open only one at a time.
  stopAll(other);
  return openWanted(media, { deviceId: found }).catch(() => openWanted(media, { facing }));
}

/** @throws what the first try threw, when the simpler ones fail as well */
async function openWanted(media: Media, wanted: Wanted): Promise<MediaStream> {
  let first: unknown;
  for (const video of constraintsFor(wanted)) {
    try {
      return await media.getUserMedia({ audio: false, video });
    } catch (error) {
      first ??= error;
      if (!worthSimpler.has(nameOf(error))) break;
    }
  }
  throw first;
}

const gone: ReadonlySet<string> = new Set(['OverconstrainedError', 'NotFoundError']);
const worthSimpler: ReadonlySet<string> = new Set(['OverconstrainedError', 'NotReadableError', 'AbortError']);

const problems: Readonly<Record<string, CameraProblem>> = {
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

async function listCameras(media: Media): Promise<readonly MediaDeviceInfo[]> {
  const devices = await media.enumerateDevices().catch(() => []);
  return devices.filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '');
}

function idOf(stream: MediaStream): string | undefined {
  return stream.getVideoTracks()[0]?.getSettings().deviceId;
}

export function stopAll(stream: MediaStream): void {
  for (const each of stream.getTracks()) each.stop();
}

/** The DOM's types do not know the zoom. */
type TrackSettings = MediaTrackSettings & { readonly zoom?: number };

async function cameraOf(
  stream: MediaStream,
  devices: readonly MediaDeviceInfo[],
  remembered: RememberedCamera | undefined,
): Promise<Camera> {
  const [track] = stream.getVideoTracks();
  if (!track) throw new DOMException('no track', 'NotFoundError');
  const abilities = abilitiesOf(track);
  const { deviceId, facingMode = '', zoom: own = 1 } = track.getSettings() as TrackSettings;
  const isRemembered = remembered && deviceId === findRemembered(devices, remembered);
  const kept = isRemembered ? remembered.zoom : undefined;
  const zoom = kept !== undefined && abilities.zooms.includes(kept) ? kept : own;
  await applyAll(track, [...followFocus(abilities), ...(zoom === own ? [] : [wish({ zoom })])]);
  return { stream, track, abilities, zoom, deviceId, facing: facingMode, devices };
}
