/** The bench that an act happens on; what lies outside it is not found. */
export interface BenchScope {
  readonly province: number;
  readonly lab: string;
}

/** Who acts, on which bench. */
export interface BenchActor extends BenchScope {
  readonly actor: string;
  /** Time of the act, by the service's clock. */
  readonly at: Date;
}
