import { Agent, type IncomingMessage, request } from 'node:http';
import { batchHeader, batchType, pushAnswer } from '@mauxn/wire';
import { Trouble } from '../../../infra/trouble.ts';
import type { BenchBatch } from './batches.ts';

export interface PushPass {
  readonly seconds: number;
  /** Milliseconds from the request to the answer of each batch. */
  readonly waits: readonly number[];
}

/**
 * Sends every batch once, each over a connection of its device's own, all at the same time.
 * @throws Trouble when an answer is not "applied" for every tube
 */
export async function pushAll(origin: string, batches: readonly BenchBatch[]): Promise<PushPass> {
  const agent = new Agent({ keepAlive: true, maxSockets: batches.length });
  try {
    const begun = performance.now();
    const waits = await Promise.all(batches.map((batch) => pushOne(agent, origin, batch)));
    return { seconds: (performance.now() - begun) / 1000, waits };
  } finally {
    agent.destroy();
  }
}

async function pushOne(agent: Agent, origin: string, batch: BenchBatch): Promise<number> {
  const begun = performance.now();
  const { status, text } = await post(agent, origin, batch);
  const waited = performance.now() - begun;
  if (status !== 200) throw new Trouble(`A batch was answered with ${status}: ${text}`);
  const { outcomes, exceptions } = pushAnswer.parse(JSON.parse(text));
  if (outcomes !== 'a'.repeat(batch.tubes)) {
    throw new Trouble(`A batch was not simply applied: ${JSON.stringify(exceptions.slice(0, 3))}`);
  }
  return waited;
}

function post(agent: Agent, origin: string, batch: BenchBatch): Promise<{ status: number; text: string }> {
  const headers = {
    origin,
    cookie: batch.device.cookie,
    'x-forwarded-for': batch.device.address,
    accept: 'application/json',
    'content-type': batchType,
    'content-encoding': 'gzip',
    'content-length': batch.body.length,
    [batchHeader]: batch.id,
  };
  return new Promise((resolve, reject) => {
    const sent = request(`${origin}/api/push`, { agent, method: 'POST', headers }, (answer) => {
      readText(answer).then((text) => resolve({ status: answer.statusCode ?? 0, text }), reject);
    });
    sent.on('error', reject);
    sent.end(batch.body);
  });
}

async function readText(answer: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part);
  return Buffer.concat(parts).toString();
}
