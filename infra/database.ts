import { type Database, migrate, openDatabase, sqlState } from '../packages/store/src/index.ts';
import { Trouble } from './trouble.ts';

const oldestMajor = 15;

/**
 * Checks that the server at this address can be used, and brings its database to this version.
 * @throws Trouble with what is wrong with the address, the server or the role
 */
export async function prepareDatabase(url: string, now: Date): Promise<void> {
  const name = describe(url);
  const db = openDatabase(url, 2);
  try {
    const major = await majorVersion(db).catch((error: unknown) => refuse(error, name));
    if (major < oldestMajor) {
      throw new Trouble(`DATABASE_URL: ${name} is Postgres ${major}; Mẫu XN needs ${oldestMajor} or newer.`);
    }
    await assertOwnOrEmpty(db, name);
    await migrate(db, url, now).catch((error: unknown) => refuse(error, name));
  } finally {
    await db.destroy();
  }
}

/**
 * Lets the public process log in with a password that only this machine knows.
 * @returns the address it connects by
 * @throws Trouble when the given role may not change roles
 */
export async function letCitizenLogIn(url: string, password: string): Promise<string> {
  const db = openDatabase(url, 1);
  try {
    await run(db, `alter role mauxn_citizen login password '${password}'`);
  } catch (error) {
    refuse(error, describe(url));
  } finally {
    await db.destroy();
  }
  const own = new URL(url);
  own.username = 'mauxn_citizen';
  own.password = password;
  return own.href;
}

/** A database that holds something else is never touched. */
async function assertOwnOrEmpty(db: Database, name: string): Promise<void> {
  const tables = await run(db, `select tablename from pg_tables where schemaname = 'public'`);
  const isOwn = tables.some((table) => Object(table).tablename === 'kysely_migration');
  if (isOwn || tables.length === 0) return;
  throw new Trouble(`DATABASE_URL: ${name} holds tables of something else: name an empty database instead.`);
}

/** Statements about roles and servers have no place in the store's query functions. */
async function run(db: Database, sql: string): Promise<readonly unknown[]> {
  const query = { kind: 'RawNode', sqlFragments: [sql], parameters: [] } as const;
  return (await db.executeQuery({ sql, parameters: [], query, queryId: { queryId: sql } })).rows;
}

async function majorVersion(db: Database): Promise<number> {
  const { version } = await db
    .selectNoFrom((eb) => eb.fn<string>('current_setting', [eb.val('server_version_num')]).as('version'))
    .executeTakeFirstOrThrow();
  return Math.floor(Number(version) / 10_000);
}

/** Host, port and database without the password. */
function describe(url: string): string {
  const { protocol, hostname, port, pathname } = parse(url);
  if (!/^postgres(ql)?:$/.test(protocol)) throw new Trouble(notAnAddress);
  return `${hostname}:${port || 5432}${pathname}`;
}

function parse(url: string): URL {
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
  ENOTFOUND: 'this host name is not known',
  EAI_AGAIN: 'this host name cannot be looked up now',
  ETIMEDOUT: 'no answer in time',
  '28P01': 'the password is wrong',
  '28000': 'the server does not let this role in from here',
  '3D000': 'there is no such database',
  '42501':
    'the role may not do what the set-up needs; it must own the database and may create roles, or an administrator ' +
    'makes the role mauxn_citizen with a log-in and MAUXN_CITIZEN_DATABASE_URL gives its address',
};

function refuse(error: unknown, name: string): never {
  const code = sqlState(error) ?? systemCode(error);
  const sentence = code && sentences[code];
  if (sentence) throw new Trouble(`DATABASE_URL: ${name}: ${sentence}.`);
  if (error instanceof Error && /timeout/i.test(error.message)) {
    throw new Trouble(`DATABASE_URL: ${name}: ${sentences['ETIMEDOUT']}.`);
  }
  throw error;
}

function systemCode(error: unknown): string | undefined {
  if (error instanceof AggregateError) return systemCode(error.errors[0]);
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
