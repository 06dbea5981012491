import type { HidCollection } from './hid-report.ts';

/** What this app uses of Web Serial and WebHID, which the browsers' types do not know. */
export interface SerialPortLike {
  readonly readable: ReadableStream<Uint8Array> | null;
  open(options: { readonly baudRate: number }): Promise<void>;
  close(): Promise<void>;
  forget?(): Promise<void>;
  getInfo(): { readonly usbVendorId?: number; readonly usbProductId?: number };
}

export interface SerialLike extends Pick<EventTarget, 'addEventListener'> {
  getPorts(): Promise<readonly SerialPortLike[]>;
  requestPort(): Promise<SerialPortLike>;
}

export interface HidDeviceLike extends Pick<EventTarget, 'addEventListener' | 'removeEventListener'> {
  readonly vendorId: number;
  readonly productId: number;
  readonly productName: string;
  readonly opened: boolean;
  readonly collections: readonly HidCollection[];
  open(): Promise<void>;
  close(): Promise<void>;
  forget?(): Promise<void>;
}

export interface HidLike extends Pick<EventTarget, 'addEventListener'> {
  getDevices(): Promise<readonly HidDeviceLike[]>;
  requestDevice(options: {
    readonly filters: readonly { readonly usagePage: number }[];
  }): Promise<readonly HidDeviceLike[]>;
}

export interface DeviceApis {
  readonly serial: SerialLike | undefined;
  readonly hid: HidLike | undefined;
}

/** Undefined where the browser has no such interface, or hides it because the page is not served safely. */
export function browserApis(): DeviceApis {
  return {
    serial: Reflect.get(navigator, 'serial') as SerialLike | undefined,
    hid: Reflect.get(navigator, 'hid') as HidLike | undefined,
  };
}
