import { outcomeByResult, type ReportOutcome, type ResultValue, type TubeKind } from '@mauxn/domain';

/** A released result of one tube. */
export interface Release {
  readonly tube: string;
  readonly kind: TubeKind;
  /** Id of the result version that is now in force. */
  readonly result: string;
  readonly value: ResultValue;
  /** Why it replaces an earlier one; shown to the person. */
  readonly reason: string | null;
  readonly releasedAt: Date;
}

export interface ReleasedResults {
  readonly province: number;
  readonly linkKey: Buffer;
  /** How long a link lives after the latest release. */
  readonly linkDays: number;
  readonly releases: readonly Release[];
}

/** One person's report as it was just written. */
export interface WrittenReport {
  readonly tube: string;
  readonly n: number;
  readonly version: number;
  readonly hasPhone: boolean;
}

/** The rule of the domain: what each person of the tube is told. */
export function outcomeOf({ kind, value }: Release): ReportOutcome {
  return outcomeByResult[kind][value];
}
