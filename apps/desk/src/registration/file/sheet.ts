/** One line of a file as it stands there: its number, from 1 as spreadsheets count, and the text of every cell. */
export interface SheetLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Why a file cannot be read at all. Each has its sentence on the screen. */
export const fileFaults = ['kind', 'old-excel', 'size', 'encoding', 'broken', 'empty'] as const;
export type FileFault = (typeof fileFaults)[number];

/** Thrown by the readers of each kind, and caught where a file is opened. */
export class UnreadableFile extends Error {
  readonly fault: FileFault;

  constructor(fault: FileFault) {
    super(fault);
    this.fault = fault;
  }
}

/** 20,000 people with everything that is known of them are 4 MB at most. */
export const largestFile = 8_000_000;
