import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CitizenConfig,
  citizenConfig,
  readConfig,
  type SyncConfig,
  syncConfig,
  type Variables,
} from '../packages/wire/src/index.ts';
import { root, stateFolder } from './folders.ts';
import { keepSecret } from './private-file.ts';
import { Trouble } from './trouble.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Settings {
  readonly sync: SyncConfig;
  readonly citizen: CitizenConfig;
  /** What both services are started with; the addresses of the database are filled in later. */
  readonly env: Environment;
  readonly warnings: readonly string[];
}

/** Stands for the embedded database, whose address is not known before it runs. */
const embedded = 'postgres://embedded@127.0.0.1/mauxn';

/**
 * The environment with everything filled in that this machine can choose by itself: secrets, folders, the built apps.
 * @throws Trouble with every fault at once, a line each
 */
export function readSettings(given: Environment): Settings {
  keepSecret(linkKeyFile);
  const env: Environment = {
    MAUXN_OUTBOX_DIR: join(stateFolder, 'outbox'),
    MAUXN_DEMO_DIR: join(stateFolder, 'demo'),
    MAUXN_FIELD_DIST: join(root, 'apps', 'field', 'dist'),
    MAUXN_DESK_DIST: join(root, 'apps', 'desk', 'dist'),
    ...(isGiven(given, 'MAUXN_LINK_KEY') ? {} : { MAUXN_LINK_KEY_FILE: linkKeyFile }),
    ...given,
  };
  const sync = readConfig(syncConfig, withDefault(env, 'DATABASE_URL'), readText);
  const citizen = readConfig(citizenConfig, withDefault(env, 'MAUXN_CITIZEN_DATABASE_URL'), readText);
  const errors = [...(sync.ok ? [] : sync.errors), ...(citizen.ok ? [] : citizen.errors)];
  if (!sync.ok || !citizen.ok) throw new Trouble([...new Set(errors)].join('\n'));
  return { sync: sync.config, citizen: citizen.config, env, warnings: sync.warnings };
}

/** What a process is given: its own variables and those of the machine, none of the other process. */
export function envOf(variables: Variables, env: Environment): Environment {
  const own = new Set(Object.values(variables).flatMap(({ name }) => [name, `${name}_FILE`]));
  const isForeign = (name: string) =>
    (name.startsWith('MAUXN_') || name.startsWith('DATABASE_URL')) && !own.has(name);
  return Object.fromEntries(Object.entries(env).filter(([name]) => !isForeign(name)));
}

/** The database that was asked for, or undefined for the embedded one. */
export function givenDatabase(settings: Settings): string | undefined {
  return settings.sync.databaseUrl === embedded ? undefined : settings.sync.databaseUrl;
}

/** The restricted log-in that was asked for, or undefined when the starter makes one. */
export function givenCitizenDatabase(settings: Settings): string | undefined {
  return settings.citizen.databaseUrl === embedded ? undefined : settings.citizen.databaseUrl;
}

function withDefault(env: Environment, name: string): Environment {
  return isGiven(env, name) ? env : { ...env, [name]: embedded };
}

function isGiven(env: Environment, name: string): boolean {
  return Boolean(env[name] || env[`${name}_FILE`]);
}

const linkKeyFile = join(stateFolder, 'secrets', 'link-key');

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
