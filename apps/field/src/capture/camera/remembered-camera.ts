/** The camera that was chosen last. Browsers may give a camera a new id at every visit; what it is called stays. */
export interface RememberedCamera {
  readonly deviceId: string;
  readonly label: string;
  /** As the track says it, `user` or `environment`; empty where it says nothing. */
  readonly facing: string;
  /** Factor that was set on it; undefined: its own. */
  readonly zoom: number | undefined;
}

const place = 'mauxn.camera';
type Store = Pick<Storage, 'getItem' | 'setItem'>;

export function readRememberedCamera(store: Store): RememberedCamera | undefined {
  try {
    return parse(JSON.parse(store.getItem(place) ?? 'null'));
  } catch {
    // Nothing is lost: the camera on the back is opened.
    return undefined;
  }
}

export function rememberCamera(store: Store, camera: RememberedCamera): void {
  try {
    store.setItem(place, JSON.stringify(camera));
  } catch {
    // A full storage only forgets the choice.
  }
}

/** The id under which the remembered camera is listed now: by id, else by name. */
export function findRemembered(
  devices: readonly Pick<MediaDeviceInfo, 'deviceId' | 'label'>[],
  { deviceId, label }: RememberedCamera,
): string | undefined {
  const found =
    devices.find((device) => device.deviceId === deviceId) ??
    (label === '' ? undefined : devices.find((device) => device.label === label));
  return found?.deviceId;
}

function parse(row: unknown): RememberedCamera | undefined {
  if (typeof row !== 'object' || row === null) return undefined;
  const read = (name: string): unknown => Reflect.get(row, name);
  const [deviceId, label, facing, zoom] = [read('deviceId'), read('label'), read('facing'), read('zoom')];
  if (typeof deviceId !== 'string' || typeof label !== 'string' || typeof facing !== 'string')
    return undefined;
  return { deviceId, label, facing, zoom: typeof zoom === 'number' && zoom > 0 ? zoom : undefined };
}
