import type { DeviceApis, HidDeviceLike, SerialPortLike } from './devices.ts';
import { type HidItem, scannerPage } from './hid-report.ts';
import type { Pause } from './scan-source.ts';

/** For tests: a serial port that speaks the real byte stream. */
export class FakePort implements SerialPortLike {
  readable: ReadableStream<Uint8Array> | null = null;
  readonly opened: number[] = [];
  refusal: Error | undefined;
  isForgotten = false;
  #wire: ReadableStreamDefaultController<Uint8Array> | undefined;
  readonly #product: number;

  constructor(product: number) {
    this.#product = product;
  }

  getInfo() {
    return { usbVendorId: 0x0c2e, usbProductId: this.#product };
  }

  async open({ baudRate }: { readonly baudRate: number }) {
    if (this.refusal) throw this.refusal;
    if (this.readable) throw new DOMException('', 'InvalidStateError');
    this.opened.push(baudRate);
    this.#renew();
  }

  async close() {
    if (this.readable?.locked) throw new TypeError('locked');
    this.readable = null;
  }

  async forget() {
    this.isForgotten = true;
  }

  send(text: string) {
    this.#wire?.enqueue(new TextEncoder().encode(text));
  }

  /** A broken frame: this stream fails, the port gives another one. */
  garble() {
    const wire = this.#wire;
    this.#renew();
    wire?.error(new DOMException('', 'FramingError'));
  }

  unplug() {
    const wire = this.#wire;
    this.readable = null;
    wire?.error(new DOMException('', 'NetworkError'));
  }

  #renew() {
    this.readable = new ReadableStream({
      start: (controller) => {
        this.#wire = controller;
      },
    });
  }
}

const data: HidItem = { usages: [(scannerPage << 16) | 0xfe], reportSize: 8, reportCount: 56 };

export class FakeHid extends EventTarget implements HidDeviceLike {
  readonly vendorId = 0x05e0;
  readonly productId = 0x1300;
  readonly productName = 'Fake HID';
  readonly collections = [{ usagePage: scannerPage, inputReports: [{ reportId: 2, items: [data] }] }];
  opened = false;

  async open() {
    this.opened = true;
  }

  async close() {
    this.opened = false;
  }

  send(text: string) {
    const bytes = new Uint8Array(56);
    bytes.set(new TextEncoder().encode(text));
    const report = { reportId: 2, data: new DataView(bytes.buffer) };
    this.dispatchEvent(Object.assign(new Event('inputreport'), report));
  }
}

/** What is plugged in, and what the user picks from the browser's list. */
export class FakeApis implements DeviceApis {
  readonly ports = new Set<FakePort>();
  readonly devices = new Set<FakeHid>();
  pick: FakePort | FakeHid | Error = new DOMException('', 'NotFoundError');
  readonly serial = Object.assign(new EventTarget(), {
    getPorts: async () => [...this.ports],
    requestPort: async () => this.#picked(FakePort),
  });
  readonly hid = Object.assign(new EventTarget(), {
    getDevices: async () => [...this.devices],
    requestDevice: async () => [this.#picked(FakeHid)],
  });

  #picked<Device>(kind: new (product: number) => Device): Device {
    if (this.pick instanceof kind) return this.pick;
    throw this.pick;
  }
}

/** Pauses that end when the test says so. */
export function createPauses(): { readonly pause: Pause; readonly pass: () => void } {
  const waiting = new Set<() => void>();
  return {
    pause: (_, work) => {
      waiting.add(work);
      return () => waiting.delete(work);
    },
    pass: () => {
      for (const work of Array.from(waiting)) {
        waiting.delete(work);
        work();
      }
    },
  };
}
