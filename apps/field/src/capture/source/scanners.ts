import type { Judge } from '@mauxn/ui';
import type { DeviceApis } from './devices.ts';
import { forgetDevice, requestDevice } from './find-devices.ts';
import { createPlugs, isSame, type Plugs } from './plugs.ts';
import type { BaudRate, RememberedScanner } from './remembered.ts';
import type { Pause } from './scan-source.ts';
import { createScannerList, type ScannerList } from './scanner-list.ts';

export type ScannerKind = RememberedScanner['kind'];

export interface Scanners extends Pick<ScannerList, 'view'> {
  /** Which interfaces this browser has. */
  readonly has: (kind: ScannerKind) => boolean;
  /** Opens what was chosen before and is plugged in, now and whenever it comes back. */
  readonly start: () => void;
  /**
   * Asks the user for a scanner; must be called from a press of a button. Answers false when none was chosen.
   * @throws the browser's error when it may not even be asked
   */
  readonly choose: (kind: ScannerKind) => Promise<boolean>;
  readonly retry: (id: number) => Promise<void>;
  readonly forget: (id: number) => Promise<void>;
  readonly setBaudRate: (id: number, baudRate: BaudRate) => Promise<void>;
  /** The listener that came last gets the codes until it leaves. */
  readonly listen: (onText: (text: string) => void) => () => void;
}

export interface ScannerPorts {
  readonly apis: DeviceApis;
  readonly store: Pick<Storage, 'getItem' | 'setItem'>;
  readonly judge: Judge;
  readonly now: () => number;
  readonly pause: Pause;
}

/** All scanners of this browser that have an interface of their own, side by side. */
export function createScanners({ apis, store, judge, now, pause }: ScannerPorts): Scanners {
  const list = createScannerList(store);
  const listeners: ((text: string) => void)[] = [];
  const onScan = (id: number, text: string) => {
    list.change(id, { lastRead: now() });
    listeners.at(-1)?.(text);
  };
  const plugs = createPlugs(list, { apis, judge, pause, onScan });
  let isStarted = false;
  return {
    view: list.view,
    has: (kind) => apis[kind] !== undefined,
    start: () => {
      if (isStarted) return;
      isStarted = true;
      list.load();
      followCables(apis, plugs);
      void plugs.attach();
    },
    listen: (onText) => {
      listeners.push(onText);
      return () => void listeners.splice(listeners.indexOf(onText), 1);
    },
    ...choicesOf(list, plugs, apis),
  };
}

function choicesOf(
  list: ScannerList,
  plugs: Plugs,
  apis: DeviceApis,
): Pick<Scanners, 'choose' | 'retry' | 'forget' | 'setBaudRate'> {
  const retry = async (id: number) => {
    await plugs.pull(id);
    list.change(id, { state: { kind: 'unplugged' } });
    await plugs.attach();
  };
  return {
    retry,
    choose: async (kind) => {
      const found = await requestDevice(apis, kind);
      if (!found) return false;
      if (plugs.holds(found)) return true;
      const known = list.all().find((one) => !plugs.holds(one.id) && isSame(found.row, one));
      await plugs.plug(known?.id ?? list.add(found.row), found);
      list.keep();
      return true;
    },
    forget: async (id) => {
      const found = await plugs.pull(id);
      list.remove(id);
      list.keep();
      if (found) await forgetDevice(found);
    },
    setBaudRate: async (id, baudRate) => {
      list.change(id, { baudRate });
      list.keep();
      await retry(id);
    },
  };
}

function followCables({ serial, hid }: DeviceApis, { attach, lose }: Plugs): void {
  for (const api of [serial, hid]) {
    api?.addEventListener('connect', () => void attach());
    // A serial port is the target of its event, a HID device a part of it.
    api?.addEventListener('disconnect', (event) => lose(Reflect.get(event, 'device') ?? event.target));
  }
}
