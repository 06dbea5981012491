import pg from 'pg';
import type { BenchBatch } from './batches.ts';
import { copyIn, copyOut } from './copy.ts';

/** The tables that a batch of tubes fills with a row for each of its lines, and how to find the rows of one batch. */
const rowsOf = {
  batch: 'id = $batch',
  intent: 'batch = $batch',
  tube: 'id in (select id from intent where batch = $batch)',
  swab: 'tube in (select id from intent where batch = $batch)',
} as const;

type CopiedTable = readonly [table: string, messages: Buffer];
/** What one batch became, in the order in which it is copied in again. */
export type CopiedBatch = readonly CopiedTable[];

const connections = 2;

/** Reads back what the service wrote for every batch: COPY is measured with these very rows. */
export async function readRows(url: string, batches: readonly BenchBatch[]): Promise<readonly CopiedBatch[]> {
  return withClients(url, 1, async ([client]) => {
    const read: CopiedBatch[] = [];
    for (const { id } of batches) {
      const copied: CopiedTable[] = [];
      for (const [table, condition] of Object.entries(rowsOf)) {
        const query = `select * from ${table} where ${condition.replace('$batch', `'${id}'`)}`;
        copied.push([table, await copyOut(client, query)]);
      }
      read.push(copied);
    }
    return read;
  });
}

/** Copies everything in, a transaction per batch. @returns seconds */
export async function copyAll(url: string, batches: readonly CopiedBatch[]): Promise<number> {
  return withClients(url, connections, async (clients) => {
    const waiting = batches.values();
    const begun = performance.now();
    await Promise.all(
      clients.map(async (client) => {
        for (const batch of waiting) await copyBatch(client, batch);
      }),
    );
    return (performance.now() - begun) / 1000;
  });
}

async function copyBatch(client: pg.Client, batch: CopiedBatch): Promise<void> {
  await client.query('begin');
  for (const [table, messages] of batch) await copyIn(client, table, messages);
  await client.query('commit');
}

async function withClients<Value>(
  url: string,
  count: number,
  work: (clients: [pg.Client, ...pg.Client[]]) => Promise<Value>,
): Promise<Value> {
  const open = () => new pg.Client({ connectionString: url });
  const clients: [pg.Client, ...pg.Client[]] = [open(), ...Array.from({ length: count - 1 }, open)];
  try {
    for (const client of clients) await client.connect();
    return await work(clients);
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}
