import type { Action } from '@mauxn/domain';
import { noParams, place, type Route } from '@mauxn/wire';
import Fastify, { type FastifyInstance, type LightMyRequestResponse } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { expect, test } from 'vitest';
import { answerErrors } from './errors.ts';
import { serverLimits } from './limits.ts';
import { listRoutes } from './route-list.ts';
import { type Context, serveUnbound } from './serve.ts';
import { ServiceError } from './service-error.ts';

const secret = 'Nguyễn Văn Kín';
const route = {
  method: 'GET',
  path: '/api/place',
  // Open to everybody: the guard asks no database for it.
  action: 'service.health' satisfies Action,
  params: noParams,
  query: noParams,
  body: noParams,
  answer: place,
} as const satisfies Route;
const good = {
  id: '0193a6b0-0000-7000-8000-000000000000',
  name: 'Chợ',
  unit: '0193a6b0-0000-7000-8000-000000000001',
  unitName: 'Xã',
};

/** One request to an app whose only route does this; with what it wrote to the log. */
async function answerOf(handle: () => unknown): Promise<{ answer: LightMyRequestResponse; log: string }> {
  let log = '';
  const stream = { write: (line: string) => void (log += line) };
  const app: FastifyInstance = Fastify({ ...serverLimits, logger: { level: 'error', stream } });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  listRoutes(app);
  answerErrors(app);
  const context = { app, audience: 'desk', now: () => new Date() } as Context;
  serveUnbound(context, route, async () => handle() as typeof good);
  const answer = await app.inject(route.path);
  await app.close();
  return { answer, log };
}

test('an answer of the contract goes out', async () => {
  const { answer, log } = await answerOf(() => good);
  expect([answer.statusCode, answer.json(), log]).toEqual([200, good, '']);
});

test('what the contract does not name stays inside', async () => {
  const { answer } = await answerOf(() => ({ ...good, passwordHash: secret }));
  expect(answer.json()).toEqual(good);
});

test.each([
  ['a field of another type', { ...good, name: [secret] }],
  ['a value that the schema forbids', { ...good, id: secret }],
  ['a field that is missing', { name: secret }],
  ['nothing', null],
  ['a text', secret],
])('an answer with %s becomes a failure of ours and tells nothing', async (_, value) => {
  const { answer, log } = await answerOf(() => value);
  expect([answer.statusCode, answer.json()]).toEqual([
    500,
    { error: 'internal', request: expect.any(String) },
  ]);
  expect(answer.body + log).not.toContain(secret);
  expect(log).toContain(answer.json().request);
});

test.each([
  [
    'an error that quotes a row',
    Object.assign(new Error(secret), { code: '23514', detail: `Failing row: ${secret}` }),
    500,
    'internal',
  ],
  ['a text that does not parse', () => JSON.parse(`{"name": ${secret}`), 500, 'internal'],
  ['a text that is thrown', secret, 500, 'internal'],
  ['a database that shuts down', Object.assign(new Error(secret), { code: '57P01' }), 503, 'unavailable'],
  [
    'a database that is gone',
    Object.assign(new AggregateError([], secret), { code: 'ECONNREFUSED' }),
    503,
    'unavailable',
  ],
  [
    'a value that the database cannot take',
    Object.assign(new Error(secret), { code: '22P05', detail: secret }),
    400,
    'invalid_request',
  ],
  ['a disk that is full', Object.assign(new Error(secret), { code: '53100' }), 503, 'unavailable'],
] as const)('%s names nobody, neither outside nor in the log', async (_, thrown, status, error) => {
  const { answer, log } = await answerOf(() => {
    if (typeof thrown === 'function') return thrown();
    throw thrown;
  });
  expect([answer.statusCode, answer.json()]).toEqual([status, { error, request: expect.any(String) }]);
  expect(answer.body + log).not.toContain(secret);
  expect(log).toContain(answer.json().request);
  expect(answer.headers['retry-after']).toBe(status === 503 ? '5' : undefined);
});

test('a mistake of the program is named in the log with its place', async () => {
  const { log } = await answerOf(() => Object(undefined).name.length);
  expect(JSON.parse(log).failure).toMatchObject({
    type: 'TypeError',
    message: expect.stringContaining('undefined'),
  });
  expect(JSON.parse(log).failure.at[0]).toContain('answers.test.ts');
});

test('a queue that is full says when to come back', async () => {
  const { answer } = await answerOf(() => {
    throw new ServiceError('unavailable');
  });
  expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '5']);
});

test('a refusal of the contract is no entry in the log', async () => {
  const { answer, log } = await answerOf(() => {
    throw new ServiceError('wrong_state');
  });
  expect([answer.statusCode, answer.json().error, log]).toEqual([409, 'wrong_state', '']);
});
