import { setTimeout } from 'node:timers/promises';
import { type Database, linkHash, type OpenedReport, openReport } from '@mauxn/store';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { once } from '../page/once.ts';
import { padPage } from '../page/pad.ts';
import type { CountAnswer } from '../server/health.ts';
import { sendHtml, toldBy } from '../server/html.ts';
import { answersPerMinute } from '../server/limits.ts';
import { checkAnswer, readTyped, type TypedAnswer } from './answer.ts';
import { formPage } from './form-page.tsx';
import { resultPage } from './result-page.tsx';

export interface ReportContext {
  readonly app: FastifyInstance;
  readonly db: Database;
  readonly countAnswer: CountAnswer;
  readonly now: () => Date;
  /** Milliseconds before which no refusal leaves: longer than any of them takes, so that its time does not tell which it is. */
  readonly refusalMs: number;
}

const emptyForm = once((told) => formPage({ told }));

type LinkRequest = FastifyRequest<{ Params: { readonly token: string } }>;

/** What stands behind the link of a notice: the form for everybody, the report for the right answer. */
export function serveReport(context: ReportContext): void {
  const { app } = context;
  // Nothing is looked up, so there is nothing by which one link could differ from another.
  app.get('/kq/:token', async (request, reply) => sendHtml(reply, 200, emptyForm(toldBy(request))));
  app.post(
    '/kq/:token',
    { config: { rateLimit: { max: answersPerMinute, timeWindow: 60_000 } } },
    (request: LinkRequest, reply) => answerForm(context, request, reply),
  );
}

async function answerForm(context: ReportContext, request: LinkRequest, reply: FastifyReply) {
  const { countAnswer, now, refusalMs } = context;
  const told = toldBy(request);
  const typed = readTyped(request.body);
  const checked = checkAnswer(typed, yearAt(now()));
  if (!checked.ok) {
    countAnswer('faulty');
    return sendHtml(reply, 422, formPage({ told, state: 'faulty', typed, faults: checked.faults }));
  }
  const earliest = setTimeout(refusalMs);
  const opened = await open(context, request, checked.answer);
  if (typeof opened === 'object') {
    countAnswer('opened');
    return sendHtml(reply, 200, padPage(resultPage(opened, checked.answer, told)));
  }
  countAnswer(opened);
  if (opened === 'refused') await earliest;
  else reply.header('retry-after', '30');
  return sendHtml(reply, opened === 'refused' ? 403 : 503, formPage({ told, state: opened, typed }));
}

/** Whatever keeps the database from answering, the person can only come again: what it was goes to the log. */
async function open(
  { db }: ReportContext,
  request: LinkRequest,
  answer: TypedAnswer,
): Promise<OpenedReport | 'refused' | 'unavailable'> {
  try {
    const report = await openReport(db, { tokenHash: linkHash(request.params.token), ...answer });
    return report ?? 'refused';
  } catch (error) {
    request.log.error({ err: error }, 'unavailable');
    return 'unavailable';
  }
}

/** The year in Vietnam, seven hours ahead. */
function yearAt(now: Date): number {
  return new Date(now.getTime() + 7 * 3_600_000).getUTCFullYear();
}
