import type { Action, Parsed } from '@mauxn/domain';
import {
  type AuditEntry,
  amendResult,
  type BenchActor,
  enterResult,
  listBench,
  receiveTube,
  releaseResults,
  returnResults,
  reviewResults,
  type Tx,
  writeAudit,
} from '@mauxn/store';
import {
  amendResult as amendResultRoute,
  type ErrorCode,
  enterResult as enterResultRoute,
  listBench as listBenchRoute,
  receiveTube as receiveTubeRoute,
  releaseResults as releaseResultsRoute,
  reviewResults as reviewResultsRoute,
} from '@mauxn/wire';
import { type Call, type Context, serve } from '../server/serve.ts';
import { ServiceError } from '../server/service-error.ts';

/** Five thousand ids of 39 bytes. */
const bulkBytes = 256 * 1024;

export function serveLab(context: Context): void {
  serveReception(context);
  serveResults(context);
  serveBulk(context);
}

function serveReception(context: Context): void {
  const by = actorOn(context);

  serve(context, listBenchRoute, async (tx, call) => {
    const page = await listBench(tx, by(call), call.query);
    const subjects = page.tubes.map(({ reception }) => reception);
    const { queue } = call.query;
    if (subjects.length > 0)
      await trace(tx, call, 'lab.read', { subject: 'reception', subjects, detail: { queue } });
    return page;
  });

  serve(context, receiveTubeRoute, async (tx, call) => {
    const received = given(await receiveTube(tx, by(call), call.body));
    const { tube, again } = received;
    await trace(tx, call, 'lab.receive', {
      subject: 'reception',
      subjects: [tube.reception],
      detail: { again },
    });
    return received;
  });
}

function serveResults(context: Context): void {
  const by = actorOn(context);

  serve(context, enterResultRoute, async (tx, call) => {
    const { ct = null, ...entry } = call.body;
    const tube = given(await enterResult(tx, by(call), { ...entry, ct }));
    await trace(tx, call, 'result.enter', { subject: 'result', subjects: [entry.id] });
    return tube;
  });

  serve(context, amendResultRoute, async (tx, call) => {
    const { ct = null, ...amendment } = call.body;
    const tube = given(await amendResult(tx, by(call), { ...amendment, ct }));
    const detail = { amends: amendment.result };
    await trace(tx, call, 'result.amend', { subject: 'result', subjects: [amendment.id], detail });
    return tube;
  });
}

function serveBulk(context: Context): void {
  const by = actorOn(context);
  const { linkKey, linkDays } = context;
  const options = { bodyLimit: bulkBytes };

  const review = async (tx: Tx, call: Call<typeof reviewResultsRoute>) => {
    const { body } = call;
    const answer =
      body.verdict === 'reviewed'
        ? await reviewResults(tx, by(call), body.results)
        : await returnResults(tx, by(call), body.results, body.reason);
    const detail = { verdict: body.verdict, refused: answer.refused.length };
    await trace(tx, call, 'result.review', { subject: 'result', subjects: answer.done, detail });
    return answer;
  };
  serve(context, reviewResultsRoute, review, options);

  const release = async (tx: Tx, call: Call<typeof releaseResultsRoute>) => {
    const answer = await releaseResults(tx, by(call), call.body.results, { linkKey, linkDays });
    const detail = { refused: answer.refused.length };
    await trace(tx, call, 'result.release', { subject: 'result', subjects: answer.done, detail });
    return answer;
  };
  serve(context, releaseResultsRoute, release, options);
}

type ByActor = { readonly actor: { readonly id: string } };

function trace(
  tx: Tx,
  { actor }: ByActor,
  action: Action,
  of: Pick<AuditEntry, 'subject' | 'subjects' | 'detail'>,
): Promise<void> {
  return writeAudit(tx, { actor: actor.id, action, ...of });
}

/** Who acts, on the bench that the path names. */
function actorOn({ deployment, now }: Context) {
  return (call: ByActor & { readonly params: { readonly lab: string } }): BenchActor => ({
    province: deployment.province,
    lab: call.params.lab,
    actor: call.actor.id,
    at: now(),
  });
}

/** @throws ServiceError for what the bench refused */
function given<Value>(outcome: Parsed<Value, ErrorCode>): Value {
  if (!outcome.ok) throw new ServiceError(outcome.error);
  return outcome.value;
}
