import { openDatabase, sqlState } from '../packages/store/src/index.ts';
import { describeAddress, parseAddress, refuse, refuseConnection } from './database-trouble.ts';
import { Trouble } from './trouble.ts';

const role = 'mauxn_citizen';
const wrongPassword = '28P01';
/**
 * What of an address leads to the server and protects the way. Nothing else is passed on: the driver lets `user` and `password` among
 * the parameters win over those in front of the host, and a client's certificate is the owner's as much as a password is.
 */
const ofTheWay = ['host', 'port', 'ssl', 'sslmode', 'sslrootcert', 'sslnegotiation', 'uselibpqcompat'];

/**
 * Lets the public process log in with a password that only this machine knows. The role belongs to the whole server: when it has
 * another password already, somebody else uses it, and it is left to them.
 * @returns the address it connects by
 * @throws Trouble when the role is used by somebody else, or the given role may not change roles
 */
export async function letCitizenLogIn(url: string, password: string): Promise<string> {
  const own = citizenAddress(url, password);
  const name = describeAddress(url);
  if (await isLogIn(url).catch((error: unknown) => refuse(error, name))) {
    await ask(own, 'select 1').catch((error: unknown) => {
      if (sqlState(error) === wrongPassword) throw new Trouble(inUse(name));
      refuseConnection(error, `${name} as ${role}`);
    });
    return own;
  }
  const set = `alter role ${role} login password '${password}'`;
  await ask(url, set).catch((error: unknown) => refuse(error, name));
  return own;
}

/** The address of the same database for the public log-in. */
export function citizenAddress(url: string, password: string): string {
  const { protocol, host, pathname, searchParams } = parseAddress(url);
  // A socket's folder stands among the parameters, in front of no host.
  const own = new URL(`${protocol}//${host || 'localhost'}${pathname}`);
  own.username = role;
  own.password = password;
  for (const key of ofTheWay) {
    const value = searchParams.get(key);
    if (value !== null) own.searchParams.set(key, value);
  }
  return own.href;
}

function inUse(name: string): string {
  return (
    `DATABASE_URL: on the server of ${name} the role ${role} has a password that is not the one kept here: another Mẫu XN uses it. ` +
    `Give MAUXN_CITIZEN_DATABASE_URL the address of a log-in that is a member of ${role}; ` +
    `or, when nobody uses it any more, let an administrator run “alter role ${role} nologin” and start again.`
  );
}

/** Whether somebody has let the role log in. */
async function isLogIn(url: string): Promise<boolean> {
  const [found] = await ask(
    url,
    `select exists (select from pg_roles where rolname = '${role}' and rolcanlogin) as found`,
  );
  return Object(found).found === true;
}

/** Statements about roles have no place in the store's query functions. */
async function ask(url: string, sql: string): Promise<readonly unknown[]> {
  const db = openDatabase(url, 1);
  try {
    const query = { kind: 'RawNode', sqlFragments: [sql], parameters: [] } as const;
    return (await db.executeQuery({ sql, parameters: [], query, queryId: { queryId: sql } })).rows;
  } finally {
    await db.destroy();
  }
}
