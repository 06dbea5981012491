import { randomBytes, randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { makeUuidV7, type Person, type TubeKind } from '@mauxn/domain';
import { type Database, enrolDevice, insertDeployment, insertSession, inTransaction } from '@mauxn/store';
import { batchHeader, batchType, type Intent, type IntentOf, pushAnswer, wireNumber } from '@mauxn/wire';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { buildApp } from '../app.ts';
import { hashToken, makeToken } from '../session/token.ts';

/** A site with one sampler and one enrolled device on a real database, and the field service in front of it. */
export interface TestSite {
  readonly app: FastifyInstance;
  readonly device: string;
  readonly site: string;
  readonly actor: string;
  readonly cookies: Record<string, string>;
  /** Sends lines as the device would; `sealed` repeats the same bytes under the same batch id. */
  push(lines: readonly unknown[], sealed?: SealedBatch): Promise<LightMyRequestResponse>;
  tube(code: string, people?: readonly Person[], kind?: TubeKind): IntentOf<'tube.record'>;
  intent(name: string, args: object): Intent;
}

export interface SealedBatch {
  readonly id: string;
  readonly body: Buffer;
}

export const origin = 'http://localhost:4101';
export const person: Person = {
  name: 'Nguyễn Văn Thử',
  birth: '1990-01-02',
  phone: '0900000001',
  source: 'typed',
};

let clock = Date.UTC(2026, 10, 21, 1);
export function newId(): string {
  return makeUuidV7(clock++, randomBytes(10));
}

export async function openTestSite(
  db: Database,
  options: { withDeployment: boolean } = { withDeployment: true },
): Promise<TestSite> {
  const [unit, site, actor, device] = [newId(), newId(), newId(), newId()];
  const tokens = { session: makeToken(), device: makeToken() };
  const deployment = { epoch: newId(), province: 99, tubePattern: '^MX[0-9]{4,10}$', demo: false };
  await inTransaction(db, async (tx) => {
    if (options.withDeployment) await insertDeployment(tx, deployment);
    const path = `2025:${String(clock % 90_000).padStart(5, '0')}`;
    await tx.insertInto('unit').values({ id: unit, path, level: 'commune', name: 'Xã Mẫu' }).execute();
    await tx
      .insertInto('site')
      .values({ id: site, unit, name: `Điểm ${clock}` })
      .execute();
    await tx
      .insertInto('staff')
      .values({
        id: actor,
        login: `s${randomUUID().slice(0, 8)}`,
        name: 'Người lấy mẫu',
        role: 'sampler',
        scope_kind: 'site',
        scope_id: site,
        password_hash: 'none',
      })
      .execute();
    const expiresAt = new Date(Date.now() + 3_600_000);
    await insertSession(tx, {
      tokenHash: hashToken(tokens.session),
      staff: actor,
      audience: 'field',
      expiresAt,
    });
    await enrolDevice(tx, {
      id: device,
      site,
      label: 'Máy thử',
      tokenHash: hashToken(tokens.device),
      enrolledBy: actor,
    });
  });
  const app = await buildApp({
    audience: 'field',
    db,
    deployment,
    origin,
    logger: false,
    trustProxy: false,
    linkKey: randomBytes(32),
    now: () => new Date(),
  });
  const cookies = { '__Host-mauxn-field': tokens.session, '__Host-mauxn-device': tokens.device };
  let seq = 0;
  // Tests build wrong intents on purpose; the service parses them.
  const intent = <Of extends Intent>(name: string, args: object) =>
    ({ id: newId(), device, seq: ++seq, actor, at: clock, wire: wireNumber, name, args }) as Of;
  return {
    app,
    device,
    site,
    actor,
    cookies,
    intent,
    tube: (code, people = [person], kind = 'single') =>
      intent('tube.record', { code, kind, site, campaign: unit, shift: unit, people }),
    push: (lines, sealed = seal(lines)) =>
      app.inject({
        method: 'POST',
        url: '/api/push',
        headers: { origin, 'content-type': batchType, [batchHeader]: sealed.id },
        cookies,
        body: sealed.body,
      }),
  };
}

export function seal(lines: readonly unknown[]): SealedBatch {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  return { id: newId(), body: gzipSync(text) };
}

/** The letters and causes of an answer, the way a device reads them. */
export function read(response: { statusCode: number; body: string }) {
  const answer = pushAnswer.parse(JSON.parse(response.body));
  return { outcomes: answer.outcomes, causes: answer.exceptions.map(({ line, cause }) => [line, cause]) };
}
