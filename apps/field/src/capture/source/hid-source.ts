import type { HidDeviceLike } from './devices.ts';
import { createReportAssembler } from './hid-codes.ts';
import { layoutsOf, type ReportLayout, readReport } from './hid-report.ts';
import { createStateBox, pauseMs, problemOf, type ScanSource, type SourcePorts } from './scan-source.ts';

/** A scanner in HID-POS mode that the user has chosen. */
export function createHidSource(device: HidDeviceLike, ports: SourcePorts): ScanSource {
  const state = createStateBox(ports.onState);
  const layouts = layoutsOf(device.collections);
  const reports = createReportReader(layouts, ports);
  const stop = (kind: 'closed' | 'unplugged') => {
    device.removeEventListener('inputreport', reports.take);
    reports.clear();
    state.set({ kind });
  };
  return {
    open: async () => {
      if (state.read().kind === 'opening' || state.read().kind === 'open') return;
      if (layouts.length === 0) return state.set({ kind: 'problem', problem: 'no-codes' });
      state.set({ kind: 'opening' });
      try {
        if (!device.opened) await device.open();
      } catch (error) {
        return state.set({ kind: 'problem', problem: problemOf(error) });
      }
      device.addEventListener('inputreport', reports.take);
      state.set({ kind: 'open' });
    },
    close: async () => {
      stop('closed');
      await device.close().catch(() => undefined);
    },
    unplug: () => stop('unplugged'),
    state: state.read,
  };
}

/** The assembler with its pause, fed by events. */
function createReportReader(layouts: readonly ReportLayout[], { pause, onScan }: SourcePorts) {
  const assembler = createReportAssembler();
  let stop = () => {};
  const say = (text: string | undefined) => {
    if (text !== undefined) onScan(text);
  };
  return {
    take: (event: Event) => {
      const { reportId, data } = event as Event & { readonly reportId: number; readonly data: DataView };
      const layout = layouts.find((one) => one.reportId === reportId);
      if (!layout) return;
      stop();
      say(assembler.feed(readReport(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), layout)));
      if (assembler.isPending()) stop = pause(pauseMs, () => say(assembler.pause()));
    },
    clear: () => {
      stop();
      assembler.clear();
    },
  };
}
