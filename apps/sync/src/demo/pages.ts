import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isFromThisMachine } from '@mauxn/wire';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ServiceError } from '../server/service-error.ts';
import { messagesPage } from './messages-page.ts';

export interface DemoFolders {
  /** Holds `codes.html` and `codes.css`. */
  readonly codes: string;
  /** Where the file gateway puts messages. */
  readonly outbox: string;
}

/**
 * What a demonstration needs beside the apps: codes to scan, and the messages that no phone received. Only for whoever sits at this
 * machine, for somebody may have typed a real phone number into a demonstration.
 */
export function serveDemo(app: FastifyInstance, folders: DemoFolders): void {
  const open = { config: { action: 'service.health' } } as const;
  app.get('/demo/codes', open, (request, reply) => {
    requireThisMachine(request);
    return file(join(folders.codes, 'codes.html'), 'text/html; charset=utf-8', reply);
  });
  app.get('/demo/codes.css', open, (_request, reply) =>
    file(join(folders.codes, 'codes.css'), 'text/css; charset=utf-8', reply),
  );
  app.get('/demo/messages', open, async (request, reply) => {
    requireThisMachine(request);
    return reply.type('text/html; charset=utf-8').send(await messagesPage(folders.outbox));
  });
}

async function file(
  path: string,
  type: string,
  reply: { type(type: string): { send(body: string): unknown } },
) {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new ServiceError('not_found');
  });
  return reply.type(type).send(text);
}

function requireThisMachine(request: FastifyRequest): void {
  if (!isFromThisMachine(request)) throw new ServiceError('not_found');
}
