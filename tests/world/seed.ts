import { type Database, insertDeployment, inTransaction } from '@mauxn/store';
import { hashPassword } from '@mauxn/sync';
import { makeWorld, type World } from './world.ts';

export interface SeedOptions {
  /** By log-in. An account without one cannot log in. */
  readonly passwords?: Readonly<Record<string, string>>;
  readonly world?: World;
  /** Told apart from the last database of this world, which living devices may still hold samples for (docs/sync.md, T4). */
  readonly epoch?: string;
}

/**
 * Writes the world into a migrated, empty database, in one transaction.
 * @throws when the database holds a deployment already
 */
export async function seedWorld(db: Database, options: SeedOptions = {}): Promise<World> {
  const world = options.world ?? makeWorld();
  const staff = await Promise.all(
    world.staff.map(async (account) => ({
      id: account.id,
      login: account.login,
      name: account.name,
      role: account.role,
      scope_kind: account.scopeKind,
      scope_id: account.scopeId,
      password_hash: await hashOf(options.passwords?.[account.login]),
    })),
  );
  const { id, unit, name, test, poolLimit, goalPerDay, kits } = world.campaign;
  await inTransaction(db, async (tx) => {
    await insertDeployment(tx, {
      epoch: options.epoch ?? world.epoch,
      province: world.province,
      tubePattern: world.tubePattern,
      demo: true,
    });
    await tx
      .insertInto('unit')
      .values([...world.units])
      .execute();
    await tx
      .insertInto('site')
      .values([...world.sites])
      .execute();
    await tx
      .insertInto('lab')
      .values([...world.labs])
      .execute();
    const campaign = {
      id,
      unit,
      name,
      test,
      pool_limit: poolLimit,
      goal_per_day: goalPerDay,
      kits: JSON.stringify(kits),
    };
    await tx.insertInto('campaign').values(campaign).execute();
    await tx.insertInto('staff').values(staff).execute();
  });
  return world;
}

/** What no password hashes to. */
const noPassword = '-';

async function hashOf(password: string | undefined): Promise<string> {
  return password === undefined ? noPassword : hashPassword(password);
}
