import { type ErrorCode, errorStatus, type Problem } from '@mauxn/wire';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { describeError } from './describe-error.ts';
import { methodsAt } from './route-list.ts';
import { ServiceError } from './service-error.ts';

/** Fastify's own refusals, in the contract's words. */
const codeOfStatus: Record<number, ErrorCode> = {
  400: 'invalid_request',
  404: 'not_found',
  405: 'method_not_allowed',
  413: 'too_large',
  415: 'unsupported_media',
  429: 'too_many_requests',
  503: 'unavailable',
};

/** SQLSTATE class of values that the database cannot take: what was sent got past the schemas. */
const unfit = /^22[0-9A-Z]{3}$/;
/** SQLSTATE classes that pass by themselves: connection lost, resources short, server shutting down, query cancelled. */
const passing = /^(08|53|57)/;

/** One shape for every failure; the cause of a failure of ours goes to the log and never to the client. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler(async (error: FastifyError, request, reply) => answer(error, request, reply));
  app.setNotFoundHandler(async (request, reply) => {
    const methods = methodsAt(app.routeList(), pathOf(request));
    if (methods.length === 0) return send(request, reply, 'not_found');
    reply.header('allow', methods.join(', '));
    return send(request, reply, 'method_not_allowed');
  });
}

function answer(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  if (error instanceof ServiceError) return send(request, reply, error.code, error.fields);
  if (hasZodFastifySchemaValidationErrors(error)) {
    return send(
      request,
      reply,
      'invalid_request',
      error.validation.map((issue) => issue.instancePath),
    );
  }
  if (unfit.test(error.code ?? '')) {
    request.log.error({ failure: describeError(error), route: request.routeOptions.url }, 'invalid_request');
    return send(request, reply, 'invalid_request');
  }
  const known = error.statusCode === undefined ? undefined : codeOfStatus[error.statusCode];
  if (known && known !== 'unavailable') return send(request, reply, known);
  const code = known ?? (isPassing(error) ? 'unavailable' : 'internal');
  request.log.error({ failure: describeError(error), route: request.routeOptions.url }, code);
  return send(request, reply, code);
}

function send(request: FastifyRequest, reply: FastifyReply, code: ErrorCode, fields: readonly string[] = []) {
  const problem: Problem = {
    error: code,
    request: request.id,
    ...(fields.length > 0 && { fields: [...fields] }),
  };
  if (code === 'unavailable' && !reply.hasHeader('retry-after')) reply.header('retry-after', '5');
  return reply.code(errorStatus[code]).type('application/json').serializer(JSON.stringify).send(problem);
}

function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0] ?? '';
}

function isPassing(error: FastifyError): boolean {
  return (
    passing.test(error.code ?? '') ||
    ['ECONNREFUSED', 'ECONNRESET', 'EPIPE'].includes(error.code) ||
    /timeout exceeded when trying to connect|Connection terminated/.test(error.message)
  );
}
