import type { Page } from '@playwright/test';

/** A serial scanner that speaks the real byte stream to the page, plugged in and out by the test. */
export interface SerialScanner {
  /** Bytes in parts of so many, each in a turn of its own. */
  send(text: string, partSize: number): Promise<void>;
  sendBytes(bytes: readonly number[]): Promise<void>;
  unplug(): Promise<void>;
  plug(): Promise<void>;
}

/**
 * Puts a serial port into the browser's place for it, from the next load of the page on. A headless browser has no list to choose
 * from and no port to find; the streams, the events and the permission that outlives the page are as the browser has them.
 */
export async function installSerial(page: Page): Promise<SerialScanner> {
  await page.addInitScript(fake);
  const call = (name: string, ...args: readonly unknown[]) =>
    page.evaluate(([what, rest]) => Reflect.get(window, 'fakeSerial')[what](...rest), [name, args] as const);
  return {
    send: async (text, partSize) => {
      const bytes = [...new TextEncoder().encode(text)];
      for (let at = 0; at < bytes.length; at += partSize) await call('send', bytes.slice(at, at + partSize));
    },
    sendBytes: (bytes) => call('send', bytes),
    unplug: () => call('unplug'),
    plug: () => call('plug'),
  };
}

/** In the page. */
function fake(): void {
  const granted = 'fake-serial-granted';
  let wire: ReadableStreamDefaultController<Uint8Array> | undefined;
  let isPlugged = true;
  const port = Object.assign(new EventTarget(), {
    readable: null as ReadableStream<Uint8Array> | null,
    getInfo: () => ({ usbVendorId: 0x0c2e, usbProductId: 0x0b6a }),
    open: async () => {
      if (port.readable) throw new DOMException('The port is already open.', 'InvalidStateError');
      port.readable = new ReadableStream<Uint8Array>({
        start: (controller) => {
          wire = controller;
        },
      });
    },
    close: async () => {
      port.readable = null;
    },
    forget: async () => localStorage.removeItem(granted),
  });
  const serial = Object.assign(new EventTarget(), {
    getPorts: async () => (isPlugged && localStorage.getItem(granted) ? [port] : []),
    requestPort: async () => {
      if (!navigator.userActivation.isActive) throw new DOMException('No gesture.', 'SecurityError');
      localStorage.setItem(granted, 'yes');
      return port;
    },
  });
  Object.defineProperty(Navigator.prototype, 'serial', { get: () => serial });
  const handle = {
    send: (bytes: readonly number[]) => wire?.enqueue(Uint8Array.from(bytes)),
    unplug: () => {
      isPlugged = false;
      port.readable = null;
      wire?.error(new DOMException('The device has been lost.', 'NetworkError'));
      serial.dispatchEvent(new Event('disconnect'));
    },
    plug: () => {
      isPlugged = true;
      serial.dispatchEvent(new Event('connect'));
    },
  };
  Reflect.set(window, 'fakeSerial', handle);
}
