import type { SlipLabel } from './slip-label.ts';

/** Why a slip was not printed. Nothing is lost by it: the slip is saved and can be printed again. */
export const printFailures = [
  'no-printer',
  'not-allowed',
  'unsupported',
  'in-use',
  'unplugged',
  'stalled',
  'broken',
] as const;
export type PrintFailure = (typeof printFailures)[number];

export type PrintOutcome = 'printed' | 'shown' | PrintFailure;

/** Where slips come out. `shown`: the browser has taken over, and what becomes of it cannot be known. */
export interface LabelPrinter {
  /** Prints without a press of a button after each tap. */
  readonly isQuiet: boolean;
  readonly print: (label: SlipLabel) => Promise<PrintOutcome>;
}

/** Chosen in the settings of this device. */
export const printChoices = ['none', 'label', 'a6', 'a5', 'usb'] as const;
export type PrintChoice = (typeof printChoices)[number];
/** Those that the browser prints, by their paper. */
export type Paper = Exclude<PrintChoice, 'none' | 'usb'>;

const place = 'mauxn.print';

export function readChoice(): PrintChoice {
  return printChoices.find((choice) => choice === localStorage.getItem(place)) ?? 'none';
}

export function keepChoice(choice: PrintChoice): void {
  localStorage.setItem(place, choice);
}
