import { afterEach, expect, test, vi } from 'vitest';
import { openCamera } from './open-camera.ts';
import type { RememberedCamera } from './remembered-camera.ts';

const chosen: RememberedCamera = { deviceId: 'b', label: 'Back', facing: 'environment', zoom: undefined };

interface Fake {
  readonly deviceId: string;
  readonly label: string;
  readonly facing: string;
  /** What opening it ends in, instead of a stream. */
  readonly error?: string;
}

const front: Fake = { deviceId: 'a', label: 'Front', facing: 'user' };
const back: Fake = { deviceId: 'b', label: 'Back', facing: 'environment' };

/** Cameras that answer as browsers do, and what was asked of them. */
function mediaWith(
  cameras: readonly Fake[],
  refuses: (asked: MediaTrackConstraints) => boolean = () => false,
) {
  const asked: MediaTrackConstraints[] = [];
  const stopped: string[] = [];
  const find = (video: MediaTrackConstraints): Fake => {
    if (cameras.length === 0) throw new DOMException('none', 'NotFoundError');
    const { exact } = (video.deviceId ?? {}) as { exact?: string };
    const { ideal } = (video.facingMode ?? {}) as { ideal?: string };
    if (exact === undefined) return cameras.find(({ facing }) => facing === ideal) ?? cameras[0] ?? front;
    const found = cameras.find(({ deviceId }) => deviceId === exact);
    if (!found) throw new DOMException('gone', 'OverconstrainedError');
    return found;
  };
  const getUserMedia = async ({ video }: MediaStreamConstraints = {}) => {
    const wanted = video as MediaTrackConstraints;
    asked.push(wanted);
    const camera = find(wanted);
    if (camera.error) throw new DOMException('no', camera.error);
    if (refuses(wanted)) throw new DOMException('size', 'NotReadableError');
    const track = {
      label: camera.label,
      stop: () => stopped.push(camera.deviceId),
      getSettings: () => ({ deviceId: camera.deviceId, facingMode: camera.facing }),
      getCapabilities: () => ({}),
    };
    return { getTracks: () => [track], getVideoTracks: () => [track] } as unknown as MediaStream;
  };
  const enumerateDevices = async () =>
    cameras.map((camera) => ({ ...camera, kind: 'videoinput' })) as unknown as MediaDeviceInfo[];
  return { getUserMedia, enumerateDevices, asked, stopped };
}

async function opened(media: Parameters<typeof openCamera>[0], remembered?: RememberedCamera) {
  const answer = await openCamera(media, remembered);
  return answer.ok ? answer.value.deviceId : answer.error;
}

afterEach(() => vi.unstubAllGlobals());

test('the chosen camera, else the one on the back', async () => {
  expect(await opened(mediaWith([front, back]), { ...chosen, deviceId: 'a' })).toBe('a');
  expect(await opened(mediaWith([front, back]))).toBe('b');
  expect(await opened(mediaWith([front]))).toBe('a');
});

test('a chosen camera that is gone is replaced without a word', async () => {
  const gone = { ...chosen, deviceId: 'usb', label: 'USB' };
  expect(await opened(mediaWith([front, back]), gone)).toBe('b');
  expect(await opened(mediaWith([front, back]), { ...gone, facing: 'user' })).toBe('a');
});

test('a chosen camera that has a new id is found by its name, and only one is open', async () => {
  const tele = { deviceId: 'new', label: 'Tele', facing: 'environment' };
  const media = mediaWith([front, back, tele]);
  expect(await opened(media, { ...chosen, deviceId: 'old', label: 'Tele' })).toBe('new');
  expect(media.stopped).toEqual(['b']);
});

test('a camera that refuses the size is opened without one', async () => {
  const media = mediaWith([back], ({ width }) => width !== undefined);
  expect(await opened(media, chosen)).toBe('b');
  expect(media.asked).toHaveLength(2);
});

test('each cause has its name', async () => {
  const causes = {
    NotAllowedError: 'denied',
    NotReadableError: 'busy',
    NotFoundError: 'none',
    UnknownError: 'failed',
  };
  for (const [error, problem] of Object.entries(causes))
    expect(await opened(mediaWith([{ ...back, error }]))).toBe(problem);
  expect(await opened(mediaWith([]), chosen)).toBe('none');
  // Another camera is not opened instead of one that somebody else uses.
  expect(await opened(mediaWith([front, { ...back, error: 'NotReadableError' }]), chosen)).toBe('busy');
  vi.stubGlobal('isSecureContext', false);
  expect(await opened(undefined)).toBe('insecure');
  vi.stubGlobal('isSecureContext', true);
  expect(await opened(undefined)).toBe('unsupported');
});
