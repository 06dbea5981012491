import {
  type RecallReason,
  type RecallState,
  type Role,
  recallReasons,
  recallStates,
  roles,
} from '@mauxn/domain';

/** What is in the address is somebody's typing: anything that is not understood is left out, never an error. */
export type Search = Record<string, unknown>;

export function textFilter(search: Search): { q?: string | undefined } {
  return withText('q', search['q'], 100);
}

export function codeFilter(search: Search): { code?: string | undefined } {
  return withText('code', search['code'], 32);
}

export interface RecallFilter {
  readonly reason?: RecallReason | undefined;
  readonly state?: RecallState | undefined;
  readonly q?: string | undefined;
}

export interface StaffFilter {
  readonly role?: Role | undefined;
  readonly q?: string | undefined;
}

export function recallFilter(search: Search): RecallFilter {
  return {
    ...withOne('reason', search['reason'], recallReasons),
    ...withOne('state', search['state'], recallStates),
    ...textFilter(search),
  };
}

export function staffFilter(search: Search): StaffFilter {
  return { ...withOne('role', search['role'], roles), ...textFilter(search) };
}

function withText<Name extends string>(
  name: Name,
  value: unknown,
  longest: number,
): { [name in Name]?: string | undefined } {
  // The router reads a code of digits as a number.
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || text.trim() === '') return {};
  // A computed key widens to `string`; it is the one given.
  return { [name]: text.normalize('NFC').trim().slice(0, longest) } as {
    [name in Name]?: string | undefined;
  };
}

function withOne<Name extends string, Code extends string>(
  name: Name,
  value: unknown,
  codes: readonly Code[],
): { [name in Name]?: Code | undefined } {
  const known = codes.find((code) => code === value);
  // As above.
  return (known === undefined ? {} : { [name]: known }) as { [name in Name]?: Code | undefined };
}
