import { drawCanvasText } from './canvas-text.ts';
import { drawLabel } from './draw-label.ts';
import type { LabelPrinter, Paper, PrintChoice, PrintOutcome } from './printer.ts';
import type { SlipLabel } from './slip-label.ts';
import { findPrinter, PrintError, sendToPrinter, type UsbHost, usbOf } from './usb.ts';
import { zplOf } from './zpl.ts';

export interface PrinterPorts {
  /** Puts a slip where the browser prints it from, and is done when it is there. */
  readonly show: (label: SlipLabel, paper: Paper) => void;
  readonly usb: UsbHost | undefined;
}

/** The printer that was chosen; undefined when slips are written by hand. */
export function printerFor(choice: PrintChoice, ports: PrinterPorts): LabelPrinter | undefined {
  if (choice === 'none') return undefined;
  return choice === 'usb' ? usbPrinter(ports.usb) : browserPrinter(choice, ports);
}

export function usbHere(): UsbHost | undefined {
  return usbOf(navigator);
}

function browserPrinter(paper: Paper, { show }: PrinterPorts): LabelPrinter {
  return {
    isQuiet: false,
    print: async (label) => {
      show(label, paper);
      window.print();
      return 'shown';
    },
  };
}

function usbPrinter(usb: UsbHost | undefined): LabelPrinter {
  return {
    isQuiet: true,
    print: async (label) => {
      try {
        return await printOverUsb(usb, label);
      } catch (error) {
        return error instanceof PrintError ? error.failure : 'broken';
      }
    },
  };
}

async function printOverUsb(usb: UsbHost | undefined, label: SlipLabel): Promise<PrintOutcome> {
  if (!usb) return 'unsupported';
  const device = await findPrinter(usb);
  if (!device) return 'no-printer';
  await document.fonts.ready;
  await sendToPrinter(device, zplOf(drawLabel(label, drawCanvasText)));
  return 'printed';
}
