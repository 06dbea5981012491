import { sqlState } from '../packages/store/src/index.ts';
import { Trouble } from './trouble.ts';

/** Host, port and database without the password. @throws Trouble when the address is none */
export function describeAddress(url: string): string {
  const { protocol, hostname, port, pathname, searchParams } = parseAddress(url);
  if (!/^postgres(ql)?:$/.test(protocol)) throw new Trouble(notAnAddress);
  return `${searchParams.get('host') || hostname}:${searchParams.get('port') || port || 5432}${pathname}`;
}

export function parseAddress(url: string): URL {
  try {
    return new URL(url);
  } catch {
    throw new Trouble(notAnAddress);
  }
}

const notAnAddress =
  'DATABASE_URL is not an address of the form postgres://user:password@host:5432/database (encode special characters of the password).';

const sentences: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers there',
  ECONNRESET: 'what answers there hangs up; is it a Postgres?',
  ENOTFOUND: 'this host name is not known',
  EAI_AGAIN: 'this host name cannot be looked up now',
  ETIMEDOUT: 'no answer in time; is it a Postgres?',
  '25006': 'it may only be read; give the address of the server that is written to',
  '28P01': 'the password is wrong',
  '28000': 'the server does not let this role in from here',
  '3D000': 'there is no such database',
  '42501':
    'the role may not do what the set-up needs; it must own the database and may create roles, or an administrator ' +
    'makes the role mauxn_citizen with a log-in and MAUXN_CITIZEN_DATABASE_URL gives its address',
  '53300': 'the server has no connection left for us',
  '57P03': 'the server is just starting or ending; try again in a moment',
};

/** Failures that have no code, by what the driver says. */
const spoken: readonly (readonly [RegExp, string])[] = [
  [/does not support SSL/i, 'the server speaks no TLS, and sslmode asks for it'],
  [/timeout/i, sentences['ETIMEDOUT'] ?? ''],
  [/terminated unexpectedly/i, sentences['ECONNRESET'] ?? ''],
];

/** Says in one sentence why the database cannot be used. @throws Trouble when that is known, and else what it was given */
export function refuse(error: unknown, name: string): never {
  const sentence = sentenceOf(error);
  if (sentence) throw new Trouble(`DATABASE_URL: ${name}: ${sentence}.`);
  throw error;
}

/** The same while connecting: whatever fails then is no fault of ours, and the driver's own words are better than a stack. */
export function refuseConnection(error: unknown, name: string): never {
  const words = error instanceof Error ? error.message : String(error);
  throw new Trouble(`DATABASE_URL: ${name}: ${sentenceOf(error) ?? `connecting failed (${words})`}.`);
}

function sentenceOf(error: unknown): string | undefined {
  const code = sqlState(error) ?? systemCode(error);
  if (code && sentences[code]) return sentences[code];
  const words = error instanceof Error ? error.message : '';
  return spoken.find(([pattern]) => pattern.test(words))?.[1];
}

function systemCode(error: unknown): string | undefined {
  if (error instanceof AggregateError) return systemCode(error.errors[0]);
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
