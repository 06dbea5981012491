/** One line per wire number, with the digest of its schemas. Until the first release wire 1 may still change in place. */
export const wireHistory = [
  {
    wire: 1,
    digest: '7f1ad753fe83ae37',
    what: 'shift.open, tube.record, tube.correct, tube.void, rapid.start, rapid.read, rapid.void, slip.issue, slip.void, shift.close; push, pull with pre-registration lists, set-up',
  },
] as const;
