import { createServer } from 'node:net';
import { Trouble } from './trouble.ts';

export interface NamedPort {
  readonly port: number;
  /** What listens there, as the message names it. */
  readonly use: string;
  /** Environment variable that changes it. */
  readonly variable: string;
}

/** @throws Trouble naming the first port that cannot be had and the variable that changes it */
export async function assertFree(ports: readonly NamedPort[]): Promise<void> {
  for (const { port, use, variable } of ports) {
    const refusal = await tryPort(port);
    if (refusal === undefined) continue;
    const why = refusal === 'EACCES' ? 'may not be opened by this user' : 'is taken by another program';
    throw new Trouble(`Port ${port}, meant for ${use}, ${why}: end that program or set ${variable}.`);
  }
}

/** A port of the loopback address that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('A TCP server has a numeric port.');
  return address.port;
}

function tryPort(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'EADDRINUSE'));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(undefined)));
  });
}
