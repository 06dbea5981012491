import type { Judge } from '@mauxn/ui';
import type { DeviceApis, HidDeviceLike, SerialPortLike } from './devices.ts';
import { layoutsOf, scannerPage } from './hid-report.ts';
import { createHidSource } from './hid-source.ts';
import { type BaudRate, baudRates, type RememberedScanner } from './remembered.ts';
import type { ScanSource, SourcePorts } from './scan-source.ts';
import { createSerialSource } from './serial-source.ts';

/** A device that the user has allowed and that is plugged in. */
export interface FoundDevice {
  readonly row: RememberedScanner;
  /** The browser's own object: the same one as long as the device stays plugged in. */
  readonly device: object;
  readonly createSource: (baudRate: BaudRate, ports: SourcePorts & { readonly judge: Judge }) => ScanSource;
  readonly forget: (() => Promise<void>) | undefined;
}

export async function findDevices({ serial, hid }: DeviceApis): Promise<FoundDevice[]> {
  const [ports, devices] = await Promise.all([serial?.getPorts() ?? [], hid?.getDevices() ?? []]);
  return [...ports.map(ofSerial), ...devices.filter(givesCodes).map(ofHid)];
}

/**
 * Opens the browser's own list. A scanner has several faces; the one that gives codes is taken.
 * @returns undefined when the list was closed without a choice
 * @throws the browser's error when it may not even be asked
 */
export async function requestDevice(
  { serial, hid }: DeviceApis,
  kind: RememberedScanner['kind'],
): Promise<FoundDevice | undefined> {
  try {
    if (kind === 'serial') {
      const port = await serial?.requestPort();
      return port && ofSerial(port);
    }
    const devices = await hid?.requestDevice({ filters: [{ usagePage: scannerPage }] });
    const device = devices?.find(givesCodes) ?? devices?.[0];
    return device && ofHid(device);
  } catch (error) {
    if (error instanceof Error && error.name === 'NotFoundError') return undefined;
    throw error;
  }
}

/** Takes the permission back where the browser can. */
export async function forgetDevice(found: FoundDevice): Promise<void> {
  await found.forget?.().catch(() => undefined);
}

function givesCodes(device: HidDeviceLike): boolean {
  return layoutsOf(device.collections).length > 0;
}

function ofSerial(port: SerialPortLike): FoundDevice {
  const { usbVendorId: vendor = 0, usbProductId: product = 0 } = port.getInfo();
  return {
    row: { kind: 'serial', vendor, product, name: '', baudRate: baudRates[0] },
    device: port,
    createSource: (baudRate, ports) => createSerialSource(port, baudRate, ports),
    forget: port.forget?.bind(port),
  };
}

function ofHid(device: HidDeviceLike): FoundDevice {
  const { vendorId: vendor, productId: product, productName: name } = device;
  return {
    row: { kind: 'hid', vendor, product, name, baudRate: baudRates[0] },
    device,
    createSource: (_, ports) => createHidSource(device, ports),
    forget: device.forget?.bind(device),
  };
}
