import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomPassword } from '../apps/sync/src/index.ts';
import { makeUuidV7 } from '../packages/domain/src/index.ts';
import { type Deployment, findDeployment, openDatabase } from '../packages/store/src/index.ts';
import { seedWorld } from '../tests/world/seed.ts';
import { makeSheet } from '../tests/world/sheet.ts';
import { makeWorld } from '../tests/world/world.ts';
import { makeFolder, writePrivate } from './private-file.ts';

export interface DemoAccount {
  readonly login: string;
  readonly password: string;
  readonly role: string;
  readonly name: string;
}

export interface Demo {
  readonly deployment: Deployment;
  readonly seeded: boolean;
  /** Undefined when another checkout seeded this database: only their hashes are in it. */
  readonly accounts: readonly DemoAccount[] | undefined;
}

/**
 * Seeds the demo province into a database that nobody has set up; a database that holds a province is left as it is. The passwords
 * are random and kept in a file beside the database that only its owner may read.
 */
export async function prepareDemo(url: string, folder: string): Promise<Demo> {
  const accountsFile = join(folder, 'accounts.json');
  const db = openDatabase(url, 2);
  try {
    const found = await findDeployment(db);
    if (found)
      return { deployment: found, seeded: false, accounts: found.demo ? readAccounts(accountsFile) : [] };
    const world = makeWorld();
    const accounts = world.staff.map(({ login, role, name }) => ({
      login,
      role,
      name,
      password: randomPassword(),
    }));
    const passwords = Object.fromEntries(accounts.map(({ login, password }) => [login, password]));
    writePrivate(accountsFile, `${JSON.stringify(accounts, null, 2)}\n`);
    const epoch = makeUuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
    await seedWorld(db, { world, passwords, epoch });
    const deployment = await findDeployment(db);
    if (!deployment) throw new Error('The seeded database names no deployment.');
    return { deployment, seeded: true, accounts };
  } finally {
    await db.destroy();
  }
}

/** The sheet of codes to print and scan; it holds made-up people only. */
export function writeSheet(folder: string): void {
  makeFolder(folder);
  const { html, css } = makeSheet();
  writeFileSync(join(folder, 'codes.html'), html);
  writeFileSync(join(folder, 'codes.css'), css);
}

function readAccounts(file: string): readonly DemoAccount[] | undefined {
  if (!existsSync(file)) return undefined;
  // Only `prepareDemo` writes this file.
  return JSON.parse(readFileSync(file, 'utf8')) as DemoAccount[];
}
