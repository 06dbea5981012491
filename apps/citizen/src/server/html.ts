import type { FastifyReply, FastifyRequest } from 'fastify';
import { localeOf, type Told } from '../text/locale.ts';

/** The language in which this request is answered. */
export function toldBy(request: FastifyRequest): Told {
  const { lang } = request.query as { readonly lang?: unknown };
  return { locale: localeOf(lang, request.headers['accept-language']) };
}

export function sendHtml(reply: FastifyReply, status: number, html: string): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').send(html);
}
