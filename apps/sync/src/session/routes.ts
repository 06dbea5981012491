import {
  type Actor,
  type Credentials,
  deleteOverSessions,
  deleteSession,
  deleteSessionsOf,
  findCredentials,
  findSession,
  holdCredentials,
  insertSession,
  inTransaction,
  nameOfScope,
  setOwnPassword,
  type Tx,
  writeAudit,
} from '@mauxn/store';
import { changePassword, closeSession, type Me, openSession, readSession } from '@mauxn/wire';
import type { FastifyReply } from 'fastify';
import { type Context, serve, serveUnbound } from '../server/serve.ts';
import { ServiceError } from '../server/service-error.ts';
import { clearSessionCookie, sessionToken, setSessionCookie } from './cookies.ts';
import { hashPassword, isPassword } from './password.ts';
import { hashToken, makeToken } from './token.ts';

/** Field devices work for days without network; the desk is signed out over night. */
const sessionHours = { field: 72, desk: 12 } as const;

export async function serveSession(context: Context): Promise<void> {
  const { db, now, tries } = context;
  // Checked against when the account is unknown, so that the time of the answer does not tell.
  const nobody = await hashPassword(makeToken());

  serveUnbound(context, openSession, async (call) => {
    await tries.atLogin(call);
    const found = await findCredentials(db, call.body.login, now());
    const right = await isPassword(call.body.password, found?.passwordHash ?? nobody);
    const me = await inTransaction(db, async (tx) => {
      const signedIn = found && right ? await signIn(tx, context, call.reply, found) : undefined;
      // Written for unknown accounts too: a missing write would tell that there is none.
      if (!signedIn) await trace(tx, 'session.refused', null, found?.id);
      return signedIn;
    });
    if (!me) throw new ServiceError('login_failed');
    return me;
  });

  serve(context, readSession, (tx, call) => describe(tx, call.actor));

  serve(context, closeSession, async (tx, call) => {
    const token = sessionToken(call.request, context.audience);
    if (token) await deleteSession(tx, hashToken(token));
    await trace(tx, closeSession.action, call.actor.id);
    clearSessionCookie(call.reply, context.audience);
    return { closed: true } as const;
  });

  serveUnbound(context, changePassword, async (call) => {
    await tries.atChange(call);
    const { password, newPassword } = call.body;
    if (newPassword.normalize('NFC') === password.normalize('NFC')) {
      throw new ServiceError('invalid_request', ['/newPassword']);
    }
    const found = await findCredentials(db, call.actor.login, now());
    if (!found || !(await isPassword(password, found.passwordHash))) throw new ServiceError('login_failed');
    const own = { id: found.id, passwordHash: await hashPassword(newPassword), passwordUntil: null };
    return inTransaction(db, async (tx) => {
      if (!(await holdCredentials(tx, found))) throw new ServiceError('login_failed');
      await setOwnPassword(tx, own.id, own.passwordHash);
      await deleteSessionsOf(tx, own.id);
      await trace(tx, changePassword.action, own.id);
      const me = await signIn(tx, context, call.reply, own);
      if (!me) throw new ServiceError('login_failed');
      return me;
    });
  });
}

/**
 * A new token at every log-in: a session cannot be fixed beforehand. A session opened with a first password ends with it.
 * @returns undefined when the account was disabled or its password changed since it was checked
 */
async function signIn(
  tx: Tx,
  { audience, now }: Context,
  reply: FastifyReply,
  credentials: Credentials,
): Promise<Me | undefined> {
  if (!(await holdCredentials(tx, credentials))) return undefined;
  const { id: staff, passwordUntil } = credentials;
  const token = makeToken();
  const full = now().getTime() + sessionHours[audience] * 3_600_000;
  const expiresAt = new Date(Math.min(full, passwordUntil?.getTime() ?? full));
  await deleteOverSessions(tx, staff, now());
  await insertSession(tx, { tokenHash: hashToken(token), staff, audience, expiresAt });
  await trace(tx, openSession.action, staff);
  const actor = await findSession(tx, hashToken(token), audience, now());
  if (!actor) return undefined;
  setSessionCookie(reply, audience, token, expiresAt);
  return describe(tx, actor);
}

async function describe(tx: Tx, actor: Actor): Promise<Me> {
  const { id, login, name, role, scope, mustChangePassword, signedInUntil } = actor;
  return {
    id,
    login,
    name,
    role,
    mustChangePassword,
    signedInUntil,
    scope: { ...scope, name: await nameOfScope(tx, scope) },
  };
}

async function trace(
  tx: Tx,
  action: string,
  actor: string | null,
  staff = actor ?? undefined,
): Promise<void> {
  await writeAudit(tx, { actor, action, subject: 'staff', subjects: staff ? [staff] : [] });
}
