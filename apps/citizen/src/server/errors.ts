import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Trouble, troublePage } from '../page/trouble.tsx';
import { sendHtml, toldBy } from './html.ts';

/** Refusals that have words of their own; every other one of the kind 4xx could not be read. */
const troubleOfStatus: Readonly<Record<number, Trouble>> = {
  403: 'foreign',
  404: 'not_found',
  429: 'too_many',
  503: 'unavailable',
};

/** Every failure is a page that says what happened, that nothing is lost and what to do; its cause goes to the log only. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    const trouble = troubleOfStatus[status] ?? (status < 500 ? 'unreadable' : 'internal');
    if (trouble === 'internal') request.log.error({ err: error }, trouble);
    return sendTrouble(request, reply, trouble === 'internal' ? 500 : status, trouble);
  });
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, async (request, reply) =>
    sendTrouble(request, reply, 404, 'not_found'),
  );
}

function sendTrouble(request: FastifyRequest, reply: FastifyReply, status: number, trouble: Trouble) {
  return sendHtml(reply, status, troublePage(trouble, toldBy(request)));
}
