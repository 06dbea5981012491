import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '../../../infra/ports.ts';
import { makeFolder } from '../../../infra/private-file.ts';
import { startService } from '../../../infra/services.ts';

export interface BenchService {
  /** Of the field app, which is also where it listens. */
  readonly origin: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/**
 * The real service in a process of its own, on the loopback address, with empty front ends.
 * @param profiles folder that its processor profile is written to when it ends
 */
export async function startSync(databaseUrl: string, profiles?: string): Promise<BenchService> {
  const folder = mkdtempSync(join(tmpdir(), 'mauxn-bench-'));
  const clear = () => rmSync(folder, { recursive: true, force: true });
  try {
    const [fieldPort, deskPort] = [await freePort(), await freePort()];
    const origin = `http://127.0.0.1:${fieldPort}`;
    const dist = join(folder, 'dist');
    makeFolder(dist);
    const service = await startService({
      name: 'sync',
      script: join('apps', 'sync', 'src', 'server.ts'),
      env: {
        PATH: process.env['PATH'],
        ...(profiles && { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${resolve(profiles)}` }),
        DATABASE_URL: databaseUrl,
        MAUXN_HOST: '127.0.0.1',
        MAUXN_FIELD_PORT: String(fieldPort),
        MAUXN_DESK_PORT: String(deskPort),
        MAUXN_FIELD_ORIGIN: origin,
        MAUXN_TRUST_PROXY: 'loopback',
        MAUXN_LINK_KEY: randomBytes(32).toString('base64url'),
        MAUXN_LOG_LEVEL: 'warn',
        MAUXN_OUTBOX_DIR: join(folder, 'outbox'),
        MAUXN_FIELD_DIST: dist,
        MAUXN_DESK_DIST: dist,
      },
      readyUrl: `${origin}/readyz`,
      logFile: join(folder, 'sync.log'),
    });
    return { origin, pid: service.pid, stop: () => service.stop().finally(clear) };
  } catch (error) {
    clear();
    throw error;
  }
}
