import { scopeOfRole } from '@mauxn/domain';
import {
  createAccount,
  deleteSessionsOf,
  findAccount,
  holdAccounts,
  inTransaction,
  listAccounts,
  setDisabled,
  setFirstPassword,
  type Tx,
  writeAudit,
} from '@mauxn/store';
import { type Account, createStaff, disableStaff, listStaff, renewPassword } from '@mauxn/wire';
import { requireWithin } from '../server/require-within.ts';
import { type Call, type Context, serve, serveUnbound } from '../server/serve.ts';
import { ServiceError } from '../server/service-error.ts';
import { makeFirstPassword } from '../session/password.ts';

export function serveStaff(context: Context): void {
  serve(context, listStaff, async (tx, call) => {
    const { unit } = call.params;
    const staff = await listAccounts(tx, unit);
    await writeAudit(tx, {
      actor: call.actor.id,
      action: listStaff.action,
      subject: 'unit',
      subjects: [unit],
    });
    return { staff };
  });

  serveUnbound(context, createStaff, async (call) => {
    const first = await makeFirstPassword(context.now());
    return inTransaction(context.db, async (tx) => {
      const { created, account } = await create(tx, call, first);
      return created
        ? { account, firstPassword: first.password, validUntil: first.until.getTime() }
        : { account, firstPassword: null, validUntil: null };
    });
  });

  serve(context, disableStaff, async (tx, call) => {
    const { disabled } = call.body;
    const account = await holdColleague(tx, call);
    if (account.disabled === disabled) return account;
    await setDisabled(tx, account.id, disabled ? context.now() : null);
    await deleteSessionsOf(tx, account.id);
    await audit(tx, call, account.id, { disabled });
    return { ...account, disabled };
  });

  serveUnbound(context, renewPassword, async (call) => {
    const first = await makeFirstPassword(context.now());
    return inTransaction(context.db, async (tx) => {
      const account = await holdColleague(tx, call);
      if (account.disabled) throw new ServiceError('wrong_state');
      await setFirstPassword(tx, account.id, first.hash, first.until);
      await deleteSessionsOf(tx, account.id);
      await audit(tx, call, account.id, { password: 'renewed' });
      return { account, firstPassword: first.password, validUntil: first.until.getTime() };
    });
  });
}

async function create(
  tx: Tx,
  call: Call<typeof createStaff>,
  first: { readonly hash: string; readonly until: Date },
): Promise<{ created: boolean; account: Account }> {
  const { id, login, name, role } = call.body;
  const scope = { kind: scopeOfRole[role], id: call.body.scope };
  await requireWithin(tx, call.params.unit, scope);
  const passwords = { passwordHash: first.hash, passwordUntil: first.until };
  const creation = await createAccount(tx, { id, login, name, role, scope, ...passwords });
  if (creation === 'taken') throw new ServiceError('already_exists');
  if (creation === 'created') await audit(tx, call, id, { role, scope });
  const account = await findAccount(tx, call.params.unit, id);
  if (!account) throw new Error('An account that was just written cannot be read.');
  return { created: creation === 'created', account };
}

/**
 * The account that the path names, held until the transaction ends. Whoever acts must still be there themselves: of two people who
 * disable each other one is left.
 * @throws ServiceError not_found, forbidden for one's own account, login_required when the actor was disabled meanwhile
 */
async function holdColleague(
  tx: Tx,
  call: Call<typeof disableStaff | typeof renewPassword>,
): Promise<Account> {
  const { unit, staff } = call.params;
  if (staff === call.actor.id) throw new ServiceError('forbidden');
  const active = await holdAccounts(tx, [call.actor.id, staff]);
  if (!active.has(call.actor.id)) throw new ServiceError('login_required');
  const account = await findAccount(tx, unit, staff);
  if (!account) throw new ServiceError('not_found');
  return account;
}

async function audit(
  tx: Tx,
  call: Pick<Call<typeof createStaff>, 'actor'>,
  staff: string,
  detail: object,
): Promise<void> {
  const act = { action: createStaff.action, subject: 'staff', subjects: [staff] };
  await writeAudit(tx, { actor: call.actor.id, ...act, detail });
}
