/** What a parser answers: the value, or a code from a closed union that says why there is none. Parsers never throw. */
export type Parsed<Value, ErrorCode extends string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: ErrorCode };

export function parsed<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

export function failed<ErrorCode extends string>(error: ErrorCode): { ok: false; error: ErrorCode } {
  return { ok: false, error };
}
