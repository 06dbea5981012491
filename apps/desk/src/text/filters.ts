import {
  type RapidResult,
  type RecallReason,
  type RecallState,
  type Role,
  rapidResults,
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

export interface RapidFilter {
  /** `YYYY-MM-DD`; today without. */
  readonly day?: string | undefined;
  readonly result?: RapidResult | undefined;
  readonly q?: string | undefined;
}

export function rapidFilter(search: Search): RapidFilter {
  const { day } = search;
  return {
    ...(typeof day === 'string' && isDay(day) && { day }),
    ...withOne('result', search['result'], rapidResults),
    ...textFilter(search),
  };
}

/** A day that there is. */
export function isDay(text: string): boolean {
  if (!/^20\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

export interface RegistrationFilter {
  readonly site?: string | undefined;
  readonly campaign?: string | undefined;
}

export function registrationFilter(search: Search): RegistrationFilter {
  return { ...withText('site', search['site'], 36), ...withText('campaign', search['campaign'], 36) };
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
