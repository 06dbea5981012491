import type { Judge } from '@mauxn/ui';
import type { DeviceApis } from './devices.ts';
import { type FoundDevice, findDevices } from './find-devices.ts';
import { baudRates, type RememberedScanner } from './remembered.ts';
import type { Pause, ScanSource, SourceState } from './scan-source.ts';
import type { ScannerList } from './scanner-list.ts';

export interface PlugPorts {
  readonly apis: DeviceApis;
  readonly judge: Judge;
  readonly pause: Pause;
  readonly onScan: (id: number, text: string) => void;
}

export interface Plugs {
  /** Opens every chosen scanner that is plugged in and not open yet. */
  readonly attach: () => Promise<void>;
  readonly plug: (id: number, found: FoundDevice) => Promise<void>;
  /** Closes a scanner and answers what it was. */
  readonly pull: (id: number) => Promise<FoundDevice | undefined>;
  /** The browser has lost a device. */
  readonly lose: (device: unknown) => void;
  /** Whether a scanner or a device is open here. */
  readonly holds: (what: number | FoundDevice) => boolean;
}

interface Plug {
  readonly found: FoundDevice;
  readonly source: ScanSource;
}

/** A device that comes back takes a moment to be listed, and another window a while to let it go. */
const againMs = { unplugged: 500, busy: 5_000 } as const;

/** Which device stands behind which chosen scanner. */
export function createPlugs(list: ScannerList, ports: PlugPorts): Plugs {
  const plugs = new Map<number, Plug>();
  const holds = (what: number | FoundDevice) =>
    typeof what === 'number'
      ? plugs.has(what)
      : [...plugs.values()].some(({ found }) => found.device === what.device);
  const pull = async (id: number) => {
    const plug = plugs.get(id);
    plugs.delete(id);
    await plug?.source.close();
    return plug?.found;
  };
  const follow = (id: number, state: SourceState) => {
    list.change(id, { state });
    if (state.kind === 'unplugged') {
      plugs.delete(id);
      ports.pause(againMs.unplugged, () => void attach());
    }
    if (state.kind === 'problem' && state.problem === 'busy') {
      ports.pause(againMs.busy, () => void pull(id).then(attach));
    }
  };
  const plug = async (id: number, found: FoundDevice) => {
    const rate = list.all().find((one) => one.id === id)?.baudRate ?? baudRates[0];
    const source: ScanSource = found.createSource(rate, {
      judge: ports.judge,
      pause: ports.pause,
      onScan: (text) => ports.onScan(id, text),
      onState: (state) => {
        if (plugs.get(id)?.source === source) follow(id, state);
      },
    });
    plugs.set(id, { found, source });
    await source.open();
  };
  const attach = async () => {
    const free = await findDevices(ports.apis);
    for (const scanner of list.all()) {
      const at = free.findIndex((found) => isSame(found.row, scanner) && !holds(found));
      const [found] = holds(scanner.id) || at < 0 ? [] : free.splice(at, 1);
      if (found) await plug(scanner.id, found);
    }
  };
  const lose = (device: unknown) => {
    for (const { found, source } of plugs.values()) if (found.device === device) source.unplug();
  };
  return { attach, plug, pull, lose, holds };
}

export function isSame(one: RememberedScanner, other: RememberedScanner): boolean {
  return one.kind === other.kind && one.vendor === other.vendor && one.product === other.product;
}
