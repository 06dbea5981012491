import rateLimit from '@fastify/rate-limit';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { answerErrors } from './errors.ts';

test('a fault of ours is a page that says nothing of it; the log does', async () => {
  const written: string[] = [];
  const app = Fastify({ logger: { level: 'error', stream: { write: (line) => void written.push(line) } } });
  await app.register(rateLimit);
  answerErrors(app);
  app.get('/fault', async () => {
    throw new TypeError('inner detail');
  });
  const { statusCode, payload } = await app.inject('/fault?lang=en');
  expect(statusCode).toBe(500);
  expect(payload).toContain('Something went wrong on this page');
  expect(payload).toContain('The result is not lost.');
  expect(payload).not.toContain('inner detail');
  expect(written.join('')).toContain('inner detail');
  await app.close();
});
