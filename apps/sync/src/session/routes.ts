import {
  type Actor,
  deleteSession,
  deleteSessionsOf,
  findCredentials,
  findSession,
  insertSession,
  inTransaction,
  nameOfScope,
  setOwnPassword,
  type Tx,
  writeAudit,
} from '@mauxn/store';
import { changePassword, closeSession, type Me, openSession, readSession } from '@mauxn/wire';
import { type Call, type Context, serve, serveUnbound } from '../server/serve.ts';
import { ServiceError } from '../server/service-error.ts';
import { clearSessionCookie, sessionToken, setSessionCookie } from './cookies.ts';
import { hashPassword, isPassword } from './password.ts';
import { hashToken, makeToken } from './token.ts';

/** Field devices work for days without network; the desk is signed out over night. */
const sessionHours = { field: 72, desk: 12 } as const;
/** Log-ins tried per account and address in 20 minutes, right or wrong: nobody can lock a colleague out from elsewhere. */
const loginTries = { max: 10, timeWindow: 20 * 60_000 };

export async function serveSession(context: Context): Promise<void> {
  // Checked against when the account is unknown, so that the time of the answer does not tell.
  const nobody = await hashPassword(makeToken());
  const countTry = context.app.createRateLimit({
    ...loginTries,
    keyGenerator: (request) => `login:${request.ip}:${loginOf(request.body)}`,
  });

  serveUnbound(context, openSession, async (call) => {
    const tries = await countTry(call.request);
    if (!tries.isAllowed && tries.isExceeded) {
      call.reply.header('retry-after', String(tries.ttlInSeconds));
      throw new ServiceError('too_many_requests');
    }
    const found = await findCredentials(context.db, call.body.login, context.now());
    const right = await isPassword(call.body.password, found?.passwordHash ?? nobody);
    if (!found || !right) throw new ServiceError('login_failed');
    return inTransaction(context.db, (tx) => signIn(tx, context, call, found.id));
  });

  serve(context, readSession, (tx, call) => describe(tx, call.actor));

  serve(context, closeSession, async (tx, call) => {
    const token = sessionToken(call.request, context.audience);
    if (token) await deleteSession(tx, hashToken(token));
    clearSessionCookie(call.reply, context.audience);
    return { closed: true } as const;
  });

  serveUnbound(context, changePassword, async (call) => {
    const tries = await countTry(call.request);
    if (!tries.isAllowed && tries.isExceeded) throw new ServiceError('too_many_requests');
    const found = await findCredentials(context.db, call.actor.login, context.now());
    if (!found || !(await isPassword(call.body.password, found.passwordHash)))
      throw new ServiceError('login_failed');
    const passwordHash = await hashPassword(call.body.newPassword);
    return inTransaction(context.db, async (tx) => {
      await setOwnPassword(tx, call.actor.id, passwordHash);
      await deleteSessionsOf(tx, call.actor.id);
      return signIn(tx, context, call, call.actor.id);
    });
  });
}

/** A new token at every log-in: a session cannot be fixed beforehand. */
async function signIn(
  tx: Tx,
  context: Context,
  { reply }: Pick<Call<typeof openSession>, 'reply'>,
  staff: string,
): Promise<Me> {
  const token = makeToken();
  const expiresAt = new Date(context.now().getTime() + sessionHours[context.audience] * 3_600_000);
  await insertSession(tx, { tokenHash: hashToken(token), staff, audience: context.audience, expiresAt });
  await writeAudit(tx, { actor: staff, action: 'session.open', subject: 'staff', subjects: [staff] });
  const actor = await findSession(tx, hashToken(token), context.audience, context.now());
  if (!actor) throw new ServiceError('login_failed');
  setSessionCookie(reply, context.audience, token, expiresAt);
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

function loginOf(body: unknown): string {
  return typeof body === 'object' && body !== null && 'login' in body ? String(body.login).toLowerCase() : '';
}
