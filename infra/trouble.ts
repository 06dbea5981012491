/** An expected failure of a program that a person started: its message is the whole sentence they read. Anything else is a fault. */
export class Trouble extends Error {}

/** Runs a program; a `Trouble` becomes one sentence and exit code 1, a fault keeps its stack. */
export async function runProgram(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Trouble ? error.message : error);
    process.exitCode = 1;
  }
}
