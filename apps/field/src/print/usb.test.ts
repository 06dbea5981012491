import { afterEach, expect, test, vi } from 'vitest';
import { choosePrinter, findPrinter, PrintError, sendToPrinter, type UsbDevice, usbOf } from './usb.ts';

afterEach(() => vi.useRealTimers());

const job = Uint8Array.from({ length: 10_000 }, (_, n) => n % 251);

/** A printer at the end of a cable: keeps every byte that arrived, and misbehaves where a test says so. */
function plugIn(
  faults: {
    afterBytes?: number;
    open?: string;
    claim?: string;
    takes?: number;
    stallAt?: number;
    hangs?: boolean;
  } = {},
) {
  const printer = { bytes: [] as number[], opened: false, closed: 0 };
  const fail = (name: string) => Object.assign(new Error(name), { name });
  const device: UsbDevice = {
    productName: 'Máy in mẫu',
    get opened() {
      return printer.opened;
    },
    configuration: {
      interfaces: [
        {
          interfaceNumber: 0,
          alternate: {
            interfaceClass: 3,
            endpoints: [{ endpointNumber: 9, direction: 'out', type: 'bulk' }],
          },
        },
        {
          interfaceNumber: 1,
          alternate: {
            interfaceClass: 7,
            endpoints: [
              { endpointNumber: 1, direction: 'in', type: 'bulk' },
              { endpointNumber: 2, direction: 'out', type: 'bulk' },
            ],
          },
        },
      ],
    },
    open: async () => {
      if (faults.open) throw fail(faults.open);
      printer.opened = true;
    },
    close: async () => {
      printer.opened = false;
      printer.closed += 1;
    },
    selectConfiguration: async () => undefined,
    claimInterface: async (number) => {
      expect(number).toBe(1);
      if (faults.claim) throw fail(faults.claim);
    },
    transferOut: async (endpoint, data) => {
      expect(endpoint).toBe(2);
      if (!(data instanceof Uint8Array)) throw new Error('no bytes');
      if (faults.hangs) return new Promise(() => undefined);
      const taken = data.subarray(0, faults.takes ?? data.length);
      const room = (faults.afterBytes ?? Number.POSITIVE_INFINITY) - printer.bytes.length;
      printer.bytes.push(...taken.subarray(0, room));
      if (room < taken.length) throw fail('NetworkError');
      if (printer.bytes.length >= (faults.stallAt ?? Number.POSITIVE_INFINITY))
        return { status: 'stall', bytesWritten: 0 };
      return { status: 'ok', bytesWritten: taken.length };
    },
  };
  return { device, printer };
}

async function failureOf(work: Promise<unknown>) {
  const error = await work.catch((thrown: unknown) => thrown);
  return error instanceof PrintError ? error.failure : error;
}

test('every byte arrives in its order, in pieces, and the printer is let go', async () => {
  const { device, printer } = plugIn();
  await sendToPrinter(device, job);
  expect(Uint8Array.from(printer.bytes)).toEqual(job);
  expect(printer).toMatchObject({ opened: false, closed: 1 });
});

test('a printer that takes less than it was given gets the rest', async () => {
  const { device, printer } = plugIn({ takes: 700 });
  await sendToPrinter(device, job);
  expect(Uint8Array.from(printer.bytes)).toEqual(job);
});

test('unplugged in mid-job', async () => {
  const { device, printer } = plugIn({ afterBytes: 5_000 });
  expect(await failureOf(sendToPrinter(device, job))).toBe('unplugged');
  expect(printer.bytes).toHaveLength(5_000);
  expect(printer.opened).toBe(false);
});

test.each([
  ['gone before the job', { open: 'NotFoundError' }, 'no-printer'],
  ['another program has it', { open: 'SecurityError' }, 'in-use'],
  ['another program holds its interface', { claim: 'NetworkError' }, 'in-use'],
  ['it stalls', { stallAt: 4_000 }, 'stalled'],
] as const)('%s', async (_what, faults, failure) => {
  const { device, printer } = plugIn(faults);
  expect(await failureOf(sendToPrinter(device, job))).toBe(failure);
  expect(printer.opened).toBe(false);
});

test('a printer without paper is not waited for for ever', async () => {
  vi.useFakeTimers();
  const { device } = plugIn({ hangs: true });
  const failure = failureOf(sendToPrinter(device, job));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await failure).toBe('stalled');
});

test('after it was plugged in again the next job is whole', async () => {
  const [broken, whole] = [plugIn({ afterBytes: 10 }), plugIn()];
  await failureOf(sendToPrinter(broken.device, job));
  await sendToPrinter(whole.device, job);
  expect(whole.printer.bytes).toHaveLength(job.length);
});

test('choosing none is no fault; a browser that forbids it is one', async () => {
  const refusing = (name: string) => ({
    requestDevice: () => Promise.reject(Object.assign(new Error(name), { name })),
    getDevices: async () => [],
  });
  expect(await choosePrinter(refusing('NotFoundError'))).toBeUndefined();
  expect(await failureOf(choosePrinter(refusing('SecurityError')))).toBe('not-allowed');
  expect(await findPrinter(refusing(''))).toBeUndefined();
});

test('a browser without WebUSB says so', () => {
  expect(usbOf({})).toBeUndefined();
});
