import * as z from 'zod/mini';

/** One variable of the environment: its name, what it may hold, and the sentence that says so. */
export interface Variable<Value> {
  readonly name: string;
  readonly schema: z.ZodMiniType<Value, string>;
  /** Ends the sentence "NAME must be …". */
  readonly must: string;
  /** May also come as `NAME_FILE`, the path of a file that holds it. */
  readonly secret?: true;
  /** Used when the variable is not set; a variable without one is needed. */
  readonly fallback?: string | ((read: (name: string) => string | undefined) => string);
}

export type Variables = { readonly [key: string]: Variable<unknown> };
export type ConfigOf<V extends Variables> = {
  readonly [key in keyof V]: V[key] extends Variable<infer Value> ? Value : never;
};

/** `warnings` name what is set and not known: a misspelt variable is heard of, not ignored. */
export type ConfigReading<Config> =
  | { readonly ok: true; readonly config: Config; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly errors: readonly string[] };

/**
 * Reads a process's configuration from its environment, all faults at once, each as one sentence. An empty variable counts as not set.
 * @param readFile gives the text of a file, or undefined when it cannot be read
 */
export function readConfig<V extends Variables>(
  variables: V,
  env: Readonly<Record<string, string | undefined>>,
  readFile: (path: string) => string | undefined,
): ConfigReading<ConfigOf<V>> {
  const errors: string[] = [];
  const config: Record<string, unknown> = {};
  for (const [key, variable] of Object.entries(variables)) {
    const value = readVariable(variable, env, readFile);
    if ('error' in value) errors.push(value.error);
    else config[key] = value.value;
  }
  if (errors.length > 0) return { ok: false, errors };
  // Every key of `variables` was read by its own schema just now.
  return { ok: true, config: config as ConfigOf<V>, warnings: unknownNames(env) };
}

const text = z.string();
const folder = { schema: text.check(z.minLength(1)), must: 'the path of a folder' } as const;
const postgres = {
  schema: text.check(z.regex(/^postgres(ql)?:\/\/\S+$/)),
  must: 'a Postgres address such as postgres://user:password@host:5432/name',
  secret: true,
} as const;

function port(name: string, fallback: string) {
  const number = z.pipe(text.check(z.regex(/^\d{1,5}$/)), z.transform(Number));
  return {
    name,
    schema: z.pipe(number, z.int().check(z.gte(1), z.lte(65_535))),
    must: 'a port number from 1 to 65535',
    fallback,
  } as const;
}

/** Public address of an app. A citizen's must be short: a notice is one SMS of 160 characters, 105 of which are taken. */
function origin(name: string, portName: string, portFallback: string) {
  return {
    name,
    schema: text.check(z.regex(/^https?:\/\/[a-z0-9.[\]:-]{1,47}$/)),
    must: 'an origin such as https://ketqua.example.vn, in lower case, without path, 55 characters at most',
    fallback: (read: (name: string) => string | undefined) =>
      `http://localhost:${read(portName) ?? portFallback}`,
  } as const;
}

const shared = {
  host: {
    name: 'MAUXN_HOST',
    schema: text.check(z.regex(/^[A-Za-z0-9.:-]+$/)),
    must: 'an address to listen on, such as 127.0.0.1 or 0.0.0.0',
    fallback: '127.0.0.1',
  },
  citizenOrigin: origin('MAUXN_CITIZEN_ORIGIN', 'MAUXN_CITIZEN_PORT', '4103'),
  logLevel: {
    name: 'MAUXN_LOG_LEVEL',
    schema: z.enum(['debug', 'info', 'warn', 'error', 'silent']),
    must: 'debug, info, warn, error or silent',
    fallback: 'info',
  },
  /** Proxies whose X-Forwarded-For is believed. "Everyone" is no choice: clients could then name any address. */
  trustProxy: {
    name: 'MAUXN_TRUST_PROXY',
    schema: z.pipe(
      text.check(
        z.regex(/^(none|[A-Fa-f0-9.:/]+|loopback|uniquelocal)(,([A-Fa-f0-9.:/]+|loopback|uniquelocal))*$/),
      ),
      z.transform((list): string[] | false => (list === 'none' ? false : list.split(','))),
    ),
    must: 'none, or addresses and networks of the proxies in front, separated by commas',
    fallback: 'none',
  },
} as const;

/** What the sync service reads. */
export const syncConfig = {
  databaseUrl: { name: 'DATABASE_URL', ...postgres },
  ...shared,
  fieldPort: port('MAUXN_FIELD_PORT', '4101'),
  deskPort: port('MAUXN_DESK_PORT', '4102'),
  fieldOrigin: origin('MAUXN_FIELD_ORIGIN', 'MAUXN_FIELD_PORT', '4101'),
  deskOrigin: origin('MAUXN_DESK_ORIGIN', 'MAUXN_DESK_PORT', '4102'),
  linkKey: {
    name: 'MAUXN_LINK_KEY',
    schema: text.check(z.regex(/^[A-Za-z0-9_-]{43,}$/)),
    must: 'at least 32 random bytes in base64url (43 characters)',
    secret: true,
  },
  outboxDir: { name: 'MAUXN_OUTBOX_DIR', ...folder },
  fieldDist: { name: 'MAUXN_FIELD_DIST', ...folder },
  deskDist: { name: 'MAUXN_DESK_DIST', ...folder },
  /** Read in a demonstration only; empty for none. */
  demoDir: { name: 'MAUXN_DEMO_DIR', schema: text, must: 'the path of a folder', fallback: '' },
} as const satisfies Variables;
export type SyncConfig = ConfigOf<typeof syncConfig>;

/** What the citizen process reads. It knows neither the link key nor the staff's database address. */
export const citizenConfig = {
  databaseUrl: { name: 'MAUXN_CITIZEN_DATABASE_URL', ...postgres },
  ...shared,
  port: port('MAUXN_CITIZEN_PORT', '4103'),
} as const satisfies Variables;
export type CitizenConfig = ConfigOf<typeof citizenConfig>;

type Read = { readonly value: unknown } | { readonly error: string };

function readVariable(
  variable: Variable<unknown>,
  env: Readonly<Record<string, string | undefined>>,
  readFile: (path: string) => string | undefined,
): Read {
  const path = variable.secret ? env[`${variable.name}_FILE`] : undefined;
  const written = env[variable.name] || undefined;
  if (path && written) return { error: `${variable.name} and ${variable.name}_FILE are both set; keep one.` };
  const filed = path ? readFile(path)?.trim() : undefined;
  if (path && filed === undefined)
    return { error: `${variable.name}_FILE names a file that cannot be read.` };
  const found = filed ?? written ?? fallbackOf(variable, env);
  if (found === undefined) return { error: `${variable.name} is not set; it must be ${variable.must}.` };
  const parsed = z.safeParse(variable.schema, found);
  return parsed.success ? { value: parsed.data } : { error: `${variable.name} must be ${variable.must}.` };
}

function fallbackOf(variable: Variable<unknown>, env: Readonly<Record<string, string | undefined>>) {
  return typeof variable.fallback === 'function'
    ? variable.fallback((name) => env[name] || undefined)
    : variable.fallback;
}

function unknownNames(env: Readonly<Record<string, string | undefined>>): string[] {
  const variables: Variable<unknown>[] = [...Object.values(syncConfig), ...Object.values(citizenConfig)];
  const known = new Set(variables.flatMap(({ name, secret }) => (secret ? [name, `${name}_FILE`] : [name])));
  return Object.keys(env)
    .filter((name) => name.startsWith('MAUXN_') && !known.has(name))
    .map((name) => `${name} is set but not known.`);
}
