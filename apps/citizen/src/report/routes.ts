import { setTimeout } from 'node:timers/promises';
import { readSlipId } from '@mauxn/domain';
import { type Database, linkHash, type OpenedReport, openReport, openSlip } from '@mauxn/store';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { once } from '../page/once.ts';
import { padPage } from '../page/pad.ts';
import type { CountAnswer } from '../server/health.ts';
import { sendHtml, toldBy } from '../server/html.ts';
import { answersPerMinute } from '../server/limits.ts';
import { checkAnswer, readTyped, readTypedSlip, type TypedAnswer } from './answer.ts';
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
const emptySlipForm = once((told) => formPage({ told, slip: {} }));

type LinkRequest = FastifyRequest<{ Params: { readonly token: string } }>;

/** What stands behind the link of a notice, or behind the code of a slip: the form for everybody, the report for the right answer. */
export function serveReport(context: ReportContext): void {
  const { app } = context;
  // Nothing is looked up, so there is nothing by which one link could differ from another.
  app.get('/kq/:token', async (request, reply) => sendHtml(reply, 200, emptyForm(toldBy(request))));
  app.post(
    '/kq/:token',
    { config: { rateLimit: { max: answersPerMinute, timeWindow: 60_000 } } },
    (request: LinkRequest, reply) => answerForm(context, request, reply, askedByLink(context, request)),
  );
  app.get('/phieu', async (request, reply) => sendHtml(reply, 200, emptySlipForm(toldBy(request))));
  app.post(
    '/phieu',
    { config: { rateLimit: { max: answersPerMinute, timeWindow: 60_000 } } },
    (request, reply) => answerForm(context, request, reply, askedBySlip(context, request)),
  );
}

/** What the person brings beside the answers, as the database is asked for it. */
interface Asked {
  /** Undefined where what was typed can be no code; nothing is looked up then. */
  readonly open: ((answer: TypedAnswer) => Promise<OpenedReport | undefined>) | undefined;
  /** Shown again in its box. */
  readonly slip?: string;
}

function askedByLink({ db }: ReportContext, { params }: LinkRequest): Asked {
  return { open: (answer) => openReport(db, { tokenHash: linkHash(params.token), ...answer }) };
}

function askedBySlip({ db }: ReportContext, { body }: FastifyRequest): Asked {
  const typed = readTypedSlip(body);
  const slip = readSlipId(typed);
  return {
    slip: typed,
    open: slip === undefined ? undefined : (answer) => openSlip(db, { slip, ...answer }),
  };
}

async function answerForm(
  context: ReportContext,
  request: FastifyRequest,
  reply: FastifyReply,
  asked: Asked,
) {
  const { countAnswer, now, refusalMs } = context;
  const told = toldBy(request);
  const typed = readTyped(request.body);
  const checked = checkAnswer(typed, yearAt(now()));
  const box =
    asked.slip === undefined ? undefined : { typed: asked.slip, isFaulty: asked.open === undefined };
  const form = { told, typed, ...(box && { slip: box }) };
  if (!checked.ok || !asked.open) {
    countAnswer('faulty');
    const faults = checked.ok ? {} : checked.faults;
    return sendHtml(reply, 422, formPage({ ...form, state: 'faulty', faults }));
  }
  const earliest = setTimeout(refusalMs);
  const { answer } = checked;
  const opened = await open(request, () => asked.open?.(answer));
  if (typeof opened === 'object') {
    countAnswer('opened');
    const again = box ? { ...answer, slip: box.typed } : answer;
    return sendHtml(reply, 200, padPage(resultPage(opened, again, told)));
  }
  countAnswer(opened);
  if (opened === 'refused') await earliest;
  else reply.header('retry-after', '30');
  return sendHtml(reply, opened === 'refused' ? 403 : 503, formPage({ ...form, state: opened }));
}

/** Whatever keeps the database from answering, the person can only come again: what it was goes to the log. */
async function open(
  request: FastifyRequest,
  ask: () => Promise<OpenedReport | undefined> | undefined,
): Promise<OpenedReport | 'refused' | 'unavailable'> {
  try {
    return (await ask()) ?? 'refused';
  } catch (error) {
    request.log.error({ err: error }, 'unavailable');
    return 'unavailable';
  }
}

/** The year in Vietnam, seven hours ahead. */
function yearAt(now: Date): number {
  return new Date(now.getTime() + 7 * 3_600_000).getUTCFullYear();
}
