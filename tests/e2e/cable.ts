import { connect, createServer, type Socket } from 'node:net';

/** The network cable of one address: what connects to `port` reaches `target` while it is plugged in. */
export interface Cable {
  readonly port: number;
  /** Every connection breaks and new ones are refused, as when a tablet leaves the network. */
  unplug(): Promise<void>;
  plug(): Promise<void>;
  close(): Promise<void>;
}

/** @param target port of the loopback address; may change when the service behind it restarts */
export async function layCable(port: number, target: () => number): Promise<Cable> {
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(target(), '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    }
    near.on('error', () => far.destroy());
    far.on('error', () => near.destroy());
    near.pipe(far).pipe(near);
  });
  const plug = () =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => resolve());
    });
  const unplug = () =>
    new Promise<void>((resolve) => {
      if (!server.listening) return resolve();
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  await plug();
  return { port, plug, unplug, close: unplug };
}
