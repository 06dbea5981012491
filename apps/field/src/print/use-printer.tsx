import { type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import { PrintOnly } from './print-only.tsx';
import { type LabelPrinter, type Paper, type PrintChoice, type PrintOutcome, readChoice } from './printer.ts';
import { printerFor, usbHere } from './printers.ts';
import type { SlipLabel } from './slip-label.ts';
import { SlipPaper } from './slip-paper.tsx';

export interface Printing {
  /** Undefined when slips are written by hand. */
  readonly printer: LabelPrinter | undefined;
  readonly isBusy: boolean;
  /** What became of the last print; undefined before the first. */
  readonly outcome: PrintOutcome | undefined;
  readonly print: (label: SlipLabel) => void;
  /** To be drawn somewhere on the screen that prints. */
  readonly paper: ReactNode;
}

/** The printer of this device, one job at a time. */
export function usePrinter(choice: PrintChoice = readChoice()): Printing {
  const [shown, setShown] = useState<{ label: SlipLabel; paper: Paper }>();
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<PrintOutcome>();
  const printer = printerFor(choice, {
    usb: usbHere(),
    // The browser prints what is drawn at this very moment.
    show: (label, paper) => flushSync(() => setShown({ label, paper })),
  });
  const run = async (label: SlipLabel) => {
    if (!printer || isBusy) return;
    setBusy(true);
    setOutcome(undefined);
    setOutcome(await printer.print(label));
    setBusy(false);
  };
  const paper = shown && (
    <PrintOnly>
      <SlipPaper {...shown} />
    </PrintOnly>
  );
  return { printer, isBusy, outcome, print: (label) => void run(label), paper };
}
