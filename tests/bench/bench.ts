/** What a bench found, by name. `null`: this machine does not tell. */
export type Figures = Readonly<Record<string, number | null>>;

export interface BenchCall {
  /** What follows the bench's name on the command line. */
  readonly args: readonly string[];
  /** Aborts on Ctrl-C: the bench ends at its next step and takes everything down that it put up. */
  readonly signal: AbortSignal;
  /** Prints a line for people; the figures themselves are printed by the caller, as the last line. */
  say(line: string): void;
}

export interface Bench {
  /** One line that says what is measured. */
  readonly about: string;
  /** @throws Trouble when what was measured is not what should have been: then there are no figures */
  run(call: BenchCall): Promise<Figures>;
}
