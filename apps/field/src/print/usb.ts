import type { PrintFailure } from './printer.ts';

/** The part of WebUSB that a printer needs; TypeScript's own library does not know it. */
export interface UsbHost {
  requestDevice(options: { filters: readonly { classCode: number }[] }): Promise<UsbDevice>;
  /** Devices that somebody allowed before and that are plugged in now. */
  getDevices(): Promise<readonly UsbDevice[]>;
}

export interface UsbDevice {
  readonly productName?: string | undefined;
  readonly opened: boolean;
  readonly configuration: { readonly interfaces: readonly UsbInterface[] } | null;
  open(): Promise<void>;
  close(): Promise<void>;
  selectConfiguration(value: number): Promise<void>;
  claimInterface(number: number): Promise<void>;
  transferOut(
    endpoint: number,
    data: BufferSource,
  ): Promise<{ readonly status?: string; readonly bytesWritten: number }>;
}

interface UsbInterface {
  readonly interfaceNumber: number;
  readonly alternate: {
    readonly interfaceClass: number;
    readonly endpoints: readonly {
      readonly endpointNumber: number;
      readonly direction: string;
      readonly type: string;
    }[];
  };
}

/** USB's class of printers. */
const printerClass = 7;
/** Small enough for the buffer of any label printer. */
const chunkBytes = 4096;
/** A printer without paper takes a buffer full and then nothing. */
const patienceMs = 10_000;

export class PrintError extends Error {
  readonly failure: PrintFailure;

  constructor(failure: PrintFailure, cause?: unknown) {
    super(failure, { cause });
    this.failure = failure;
  }
}

/** `navigator.usb`, or undefined in a browser without it. */
export function usbOf(navigator: object): UsbHost | undefined {
  // The property is there where WebUSB is, with the functions that the standard names.
  return 'usb' in navigator ? (navigator.usb as UsbHost) : undefined;
}

/** Asks which printer to use; the browser keeps the answer. Undefined when nobody chose one. Must follow a press of a button. */
export async function choosePrinter(usb: UsbHost): Promise<UsbDevice | undefined> {
  try {
    return await usb.requestDevice({ filters: [{ classCode: printerClass }] });
  } catch (error) {
    if (nameOf(error) === 'NotFoundError') return undefined;
    throw new PrintError('not-allowed', error);
  }
}

/** The printer that was allowed before. */
export async function findPrinter(usb: UsbHost): Promise<UsbDevice | undefined> {
  const devices = await usb.getDevices();
  return devices.find((device) => outOf(device) !== undefined) ?? devices[0];
}

/**
 * Sends one job whole. Opened for each job and closed after it, so that a printer that is unplugged between two jobs, or used by another
 * program meanwhile, is found again by itself.
 * @throws PrintError
 */
export async function sendToPrinter(device: UsbDevice, job: Uint8Array<ArrayBuffer>): Promise<void> {
  const endpoint = await openPrinter(device);
  try {
    for (let at = 0; at < job.length; ) {
      const sent = await within(device.transferOut(endpoint, job.slice(at, at + chunkBytes)));
      if (sent.status !== undefined && sent.status !== 'ok') throw new PrintError('stalled');
      if (sent.bytesWritten <= 0) throw new PrintError('stalled');
      at += sent.bytesWritten;
    }
  } catch (error) {
    throw error instanceof PrintError ? error : new PrintError('unplugged', error);
  } finally {
    await device.close().catch(() => undefined);
  }
}

async function openPrinter(device: UsbDevice): Promise<number> {
  try {
    if (!device.opened) await device.open();
    if (!device.configuration) await device.selectConfiguration(1);
    const found = outOf(device);
    if (!found) throw new PrintError('no-printer');
    await device.claimInterface(found.interface);
    return found.endpoint;
  } catch (error) {
    await device.close().catch(() => undefined);
    if (error instanceof PrintError) throw error;
    const isGone = nameOf(error) === 'NotFoundError' || nameOf(error) === 'InvalidStateError';
    throw new PrintError(isGone ? 'no-printer' : 'in-use', error);
  }
}

function outOf({ configuration }: UsbDevice): { interface: number; endpoint: number } | undefined {
  for (const { interfaceNumber, alternate } of configuration?.interfaces ?? []) {
    const out = alternate.endpoints.find(({ direction, type }) => direction === 'out' && type === 'bulk');
    if (alternate.interfaceClass === printerClass && out)
      return { interface: interfaceNumber, endpoint: out.endpointNumber };
  }
  return undefined;
}

async function within<Value>(work: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PrintError('stalled')), patienceMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}
