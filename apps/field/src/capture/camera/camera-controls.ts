import { type Point, wish } from './abilities.ts';
import { applyAll, holdFocus } from './focus.ts';
import type { Camera } from './open-camera.ts';
import {
  findRemembered,
  type RememberedCamera,
  readRememberedCamera,
  rememberCamera,
} from './remembered-camera.ts';

/** Which camera is opened at the next start. */
export function chooseCamera({ devices }: Camera, deviceId: string): void {
  const label = devices.find((device) => device.deviceId === deviceId)?.label ?? '';
  rememberCamera(localStorage, { deviceId, label, facing: '', zoom: undefined });
}

/** Now that the chosen camera runs, its name and side are known; one that stands in for it is not remembered. */
export function keepFacts(camera: Camera): void {
  const chosen = readRememberedCamera(localStorage);
  if (!chosen || findRemembered(camera.devices, chosen) !== camera.deviceId) return;
  rememberCamera(localStorage, { ...factsOf(camera), zoom: chosen.zoom });
}

export function setZoom(camera: Camera, zoom: number): void {
  void applyAll(camera.track, [wish({ zoom })]);
  rememberCamera(localStorage, { ...factsOf(camera), zoom });
}

/** Focuses on a place for a while; the next place ends it. */
export function createFocus(): (camera: Camera, point: Point) => void {
  let stop: () => void = () => undefined;
  return ({ track, abilities }, point) => {
    stop();
    stop = holdFocus(track, abilities, point);
  };
}

function factsOf({ deviceId = '', track, facing }: Camera): Omit<RememberedCamera, 'zoom'> {
  return { deviceId, label: track.label, facing };
}
