/** What the log may hold of an error: where it came from, never what it was about. */
export interface ErrorDescription {
  readonly type: string;
  readonly code?: string;
  /** Only of errors whose text is the program's own. */
  readonly message?: string;
  /** Name of the broken constraint of the database. */
  readonly constraint?: string;
  /** Lines of the stack, without the message above them. */
  readonly at: readonly string[];
}

/** Errors of the language itself: their texts name variables. The texts and details of others quote people's data. */
const speaksOfProgram = ['TypeError', 'ReferenceError', 'RangeError'];

/** Postgres quotes whole rows in its details, and JSON.parse quotes what it could not read: neither may reach the log. */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { type: typeof error, at: [] };
  const type = error.constructor.name;
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  return {
    type,
    ...(typeof code === 'string' && { code }),
    ...(typeof constraint === 'string' && { constraint }),
    ...(speaksOfProgram.includes(type) && { message: error.message }),
    at: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim()),
  };
}
