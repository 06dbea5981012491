import type { Judge } from '@mauxn/ui';
import { createByteAssembler } from './byte-pieces.ts';
import type { SerialPortLike } from './devices.ts';
import { createStateBox, pauseMs, problemOf, type ScanSource, type SourcePorts } from './scan-source.ts';

interface SerialPorts extends SourcePorts {
  readonly judge: Judge;
}

/** A scanner in serial mode (USB-COM, Bluetooth SPP) that the user has chosen. */
export function createSerialSource(port: SerialPortLike, baudRate: number, ports: SerialPorts): ScanSource {
  const state = createStateBox(ports.onState);
  const bytes = createByteReader(ports);
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  let running = Promise.resolve();
  let isClosing = false;
  /** Answers false when the stream has ended for good. */
  const readStream = async (stream: ReadableStream<Uint8Array>): Promise<boolean> => {
    reader = stream.getReader();
    try {
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        if (state.read().kind === 'problem') state.set({ kind: 'open' });
        bytes.take(part.value);
      }
      return false;
    } catch {
      // A wrong parity or a broken frame ends this stream only; the port has a new one then. An unplugged port has none.
      bytes.clear();
      return true;
    } finally {
      reader.releaseLock();
    }
  };
  const readAll = async () => {
    for (let goesOn = true; goesOn && port.readable && !isClosing; ) {
      goesOn = await readStream(port.readable);
      if (goesOn && port.readable && !isClosing) state.set({ kind: 'problem', problem: 'garbled' });
    }
    bytes.clear();
    await port.close().catch(ignore);
    state.set({ kind: isClosing ? 'closed' : 'unplugged' });
  };
  return {
    open: async () => {
      if (state.read().kind === 'opening' || state.read().kind === 'open') return;
      isClosing = false;
      state.set({ kind: 'opening' });
      try {
        await port.open({ baudRate });
      } catch (error) {
        return state.set({ kind: 'problem', problem: problemOf(error) });
      }
      state.set({ kind: 'open' });
      running = readAll();
    },
    close: async () => {
      isClosing = true;
      await reader?.cancel().catch(ignore);
      await running;
      state.set({ kind: 'closed' });
    },
    unplug: () => {
      if (state.read().kind !== 'open') state.set({ kind: 'unplugged' });
    },
    state: state.read,
  };
}

/** What is already gone cannot be closed, and need not be. */
function ignore(): void {}

/** The assembler with its pause. */
function createByteReader({ judge, pause, onScan }: SerialPorts) {
  const assembler = createByteAssembler(judge);
  let stop = ignore;
  const say = (texts: readonly string[]) => {
    for (const text of texts) onScan(text);
  };
  return {
    take: (chunk: Uint8Array) => {
      stop();
      say(assembler.feed(chunk));
      stop = assembler.isPending() ? pause(pauseMs, () => say(assembler.pause())) : ignore;
    },
    clear: () => {
      stop();
      assembler.clear();
    },
  };
}
