import * as z from 'zod/mini';

/** Every error code of the service with its HTTP status. Screens hold one sentence per code. */
export const errorStatus = {
  invalid_request: 400,
  login_failed: 401,
  login_required: 401,
  device_unknown: 401,
  /** The account still has the password that somebody else chose for it. */
  password_change_required: 403,
  forbidden: 403,
  foreign_origin: 403,
  not_found: 404,
  method_not_allowed: 405,
  already_exists: 409,
  /** The device was enrolled by somebody else, and nothing shows that this is it. */
  device_taken: 409,
  wrong_state: 409,
  own_entry: 409,
  data_to_follow: 409,
  too_large: 413,
  unsupported_media: 415,
  wire_unsupported: 422,
  too_many_requests: 429,
  internal: 500,
  unavailable: 503,
} as const;
export type ErrorCode = keyof typeof errorStatus;

// `Object.keys` forgets the key type; the table above is closed.
export const errorCodes = Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]];

/** Body of every answer that is not a success. `request` finds the entry in the service's log. */
export const problem = z.object({
  error: z.enum(errorCodes),
  request: z.string(),
  /** Paths of the fields that were refused, for `invalid_request`. */
  fields: z.optional(z.array(z.string())),
});
export type Problem = z.output<typeof problem>;
