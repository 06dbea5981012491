import { outcomeByResult, type ReportOutcome } from '@mauxn/domain';
import type { BenchTube } from '@mauxn/wire';

/** Why a result may not be chosen now; each has its sentence beside the row. */
export type Hindrance = 'own-entry' | 'contested' | 'data-to-follow';

/** Four eyes: nobody reviews what they entered themselves. */
export function reviewHindrance(tube: BenchTube, me: string): Hindrance | undefined {
  return tube.result?.enteredBy.id === me ? 'own-entry' : undefined;
}

/**
 * Nothing is released for a code that two records claim, or for a tube whose people are not known (docs/sync.md, M4), or by who
 * entered it.
 */
export function releaseHindrance(tube: BenchTube, me: string): Hindrance | undefined {
  if (tube.contested) return 'contested';
  return tube.tube === null ? 'data-to-follow' : reviewHindrance(tube, me);
}

/** A tube that a reviewer must look at by itself: everything but a plain negative that was entered once. */
export function isException(tube: BenchTube): boolean {
  return rankOf(tube) < plain;
}

/** Exceptions first, then who has waited longest. */
export function byUrgency(a: BenchTube, b: BenchTube): number {
  return rankOf(a) - rankOf(b) || a.receivedAt - b.receivedAt;
}

/** The tubes whose code holds what was typed. */
export function withCode(tubes: readonly BenchTube[], typed: string | undefined): readonly BenchTube[] {
  const part = typed?.toUpperCase();
  return part === undefined ? tubes : tubes.filter(({ code }) => code.toUpperCase().includes(part));
}

/** How many people would be told what, if these tubes were released. */
export function peopleByOutcome(tubes: readonly BenchTube[]): Readonly<Record<ReportOutcome, number>> {
  const people = { negative: 0, positive: 0, retest: 0 };
  for (const { tube, result } of tubes) {
    if (tube && result) people[outcomeByResult[tube.kind][result.value]] += tube.people.length;
  }
  return people;
}

const plain = 6;
const rankOfValue = { positive: 3, inconclusive: 4, invalid: 5, negative: plain } as const;

function rankOf(tube: BenchTube): number {
  if (tube.contested) return 0;
  if (tube.tube === null) return 1;
  if (!tube.result) return plain;
  return tube.result.version > 1 ? 2 : rankOfValue[tube.result.value];
}
