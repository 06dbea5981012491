import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { setUp } from './device/routes.ts';
import { intent } from './intent.ts';
import { wireNumber } from './protocol.ts';
import { wireHistory } from './protocol-history.ts';
import { pullAnswer } from './pull.ts';
import { pushAnswer } from './push.ts';

/**
 * When this fails, old clients and this service no longer understand each other. Raise `wireNumber`, add a line to the history that says
 * what changed, and keep reading the two numbers before it (docs/sync.md, V1).
 */
test('the wire between device and service is the one that its number stands for', () => {
  const schemas = [intent, setUp, pushAnswer, pullAnswer].map((schema) =>
    z.toJSONSchema(schema, { io: 'input' }),
  );
  const digest = createHash('sha256').update(JSON.stringify(schemas)).digest('hex').slice(0, 16);
  const current = wireHistory.at(-1);
  expect({ wire: wireNumber, digest }).toEqual({ wire: current?.wire, digest: current?.digest });
});

test('the history counts from 1 without a gap', () => {
  expect(wireHistory.map((entry) => entry.wire)).toEqual(wireHistory.map((_, place) => place + 1));
});
