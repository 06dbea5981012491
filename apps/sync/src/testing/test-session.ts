import type { Audience, Database } from '@mauxn/store';
import { openSession } from '@mauxn/wire';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { hashPassword } from '../session/password.ts';
import { countPasswordTries } from '../session/tries.ts';
import { type TestClient, testClient } from './test-client.ts';
import {
  type Cookies,
  makeAccount,
  makeTestProvince,
  openTestApp,
  type TestAccount,
  type TestProvince,
} from './test-province.ts';

/** Both apps on one database, with accounts that can log in. */
export interface TestSessions {
  readonly province: TestProvince;
  readonly apps: Record<Audience, FastifyInstance>;
  readonly clients: Record<Audience, TestClient>;
  newAccount(set?: Parameters<typeof makeAccount>[3]): Promise<TestAccount>;
  logIn(app: Audience, login: string, secret?: string, from?: string): Promise<LightMyRequestResponse>;
  /** The cookie of a log-in that has to go through. */
  signedIn(app: Audience, login: string, secret?: string): Promise<Cookies>;
  close(): Promise<void>;
}

export const password = 'mot mat khau dai';
export const audiences = ['field', 'desk'] as const satisfies readonly Audience[];

export async function openTestSessions(db: Database, now: () => Date): Promise<TestSessions> {
  const province = await makeTestProvince(db);
  const passwordHash = await hashPassword(password);
  const tries = await countPasswordTries();
  const field = await openTestApp(db, province.deployment, 'field', { now, tries });
  const desk = await openTestApp(db, province.deployment, 'desk', { now, tries });
  const clients = { field: testClient(field, 'field'), desk: testClient(desk, 'desk') };
  const logIn: TestSessions['logIn'] = (app, login, secret = password, from = '192.0.2.1') =>
    clients[app].send(openSession, { body: { login, password: secret }, from });
  return {
    province,
    apps: { field, desk },
    clients,
    newAccount: (set) => makeAccount(db, 'sampler', province.here, { passwordHash, ...set }),
    logIn,
    signedIn: async (app, login, secret) => cookiesOf(await logIn(app, login, secret)),
    close: async () => {
      await Promise.all([field.close(), desk.close()]);
    },
  };
}

/** The one cookie that an answer sets. */
export function cookieOf(answer: LightMyRequestResponse) {
  const [cookie, ...others] = answer.cookies;
  if (!cookie || others.length > 0) throw new Error(`${answer.cookies.length} cookies: ${answer.body}`);
  return cookie;
}

export function cookiesOf(answer: LightMyRequestResponse): Cookies {
  const { name, value } = cookieOf(answer);
  return { [name]: value };
}
