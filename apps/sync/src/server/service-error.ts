import { type ErrorCode, errorStatus } from '@mauxn/wire';

/** A failure that the contract names; whatever else is thrown is answered as `internal`. */
export class ServiceError extends Error {
  readonly code: ErrorCode;
  readonly fields: readonly string[];

  constructor(code: ErrorCode, fields: readonly string[] = []) {
    super(code);
    this.code = code;
    this.fields = fields;
  }

  get status(): number {
    return errorStatus[this.code];
  }
}
