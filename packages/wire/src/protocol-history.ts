/** One line per wire number, with the digest of its schemas. Until the first release wire 1 may still change in place. */
export const wireHistory = [
  {
    wire: 1,
    digest: 'd4f75f3a1397d4a7',
    what: 'shift.open, tube.record, tube.correct, tube.void, shift.close; push, pull, set-up',
  },
] as const;
