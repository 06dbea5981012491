/** Which make of scanner was chosen; ports have no names of their own. */
export interface RememberedScanner {
  readonly kind: 'serial' | 'hid';
  /** Numbers of the USB vendor and product; 0 for a port that has none, such as Bluetooth. */
  readonly vendor: number;
  readonly product: number;
  /** As the device calls itself; serial ports do not. */
  readonly name: string;
  /** Bits per second; only serial ports have it. */
  readonly baudRate: BaudRate;
}

export const baudRates = [9600, 115_200] as const;
export type BaudRate = (typeof baudRates)[number];

const place = 'mauxn.scanners';
type Store = Pick<Storage, 'getItem' | 'setItem'>;

export function readRemembered(store: Store): readonly RememberedScanner[] {
  try {
    const rows: unknown = JSON.parse(store.getItem(place) ?? '[]');
    return Array.isArray(rows) ? rows.flatMap(parseRow) : [];
  } catch {
    // Nothing is lost: the scanner is chosen once more.
    return [];
  }
}

export function remember(store: Store, scanners: readonly RememberedScanner[]): void {
  store.setItem(place, JSON.stringify(scanners));
}

function parseRow(row: unknown): readonly RememberedScanner[] {
  if (typeof row !== 'object' || row === null) return [];
  const read = (name: string): unknown => Reflect.get(row, name);
  const [kind, vendor, product, name] = [read('kind'), read('vendor'), read('product'), read('name')];
  const baudRate = baudRates.find((rate) => rate === read('baudRate')) ?? baudRates[0];
  if (kind !== 'serial' && kind !== 'hid') return [];
  if (typeof vendor !== 'number' || typeof product !== 'number' || typeof name !== 'string') return [];
  return [{ kind, vendor, product, name, baudRate }];
}
