import type pg from 'pg';

/** Rows of a query as the messages that COPY takes them back with: all of the data, then the end. */
export async function copyOut(client: pg.Client, query: string): Promise<Buffer> {
  const rows: Buffer[] = [];
  // The chunk lies in a buffer that the connection reads the next rows into.
  const keep = ({ chunk }: { chunk: Buffer }) => rows.push(Buffer.from(chunk));
  await drive(client, `copy (${query}) to stdout`, { handleCopyData: keep });
  const head = Buffer.from('d\0\0\0\0');
  head.writeInt32BE(
    rows.reduce((sum, row) => sum + row.length, 4),
    1,
  );
  return Buffer.concat([head, ...rows, Buffer.from('c\0\0\0\x04')]);
}

/** @param messages what `copyOut` gave for rows of this table */
export async function copyIn(client: pg.Client, table: string, messages: Buffer): Promise<void> {
  await drive(client, `copy ${table} from stdin`, {
    handleCopyInResponse: (connection) => connection.stream.write(messages),
  });
}

/** The two moments of a COPY at which node-postgres asks the query that it runs. */
interface CopySide {
  handleCopyInResponse?(connection: pg.Connection): unknown;
  handleCopyData?(message: { chunk: Buffer }): unknown;
}

/** node-postgres has no COPY of its own, but lets a query of one's own drive the connection. */
function drive(client: pg.Client, statement: string, side: CopySide): Promise<void> {
  return new Promise((resolve, reject) => {
    client.query({
      submit: (connection: pg.Connection) => connection.query(statement),
      callback: () => undefined,
      handleCommandComplete: () => undefined,
      handleReadyForQuery: () => resolve(),
      handleError: reject,
      ...side,
    });
  });
}
