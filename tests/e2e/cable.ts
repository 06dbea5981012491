import { connect, createServer, type Socket } from 'node:net';

/** The network cable of one address: what connects to `port` reaches the service while it is plugged in. */
export interface Cable {
  /** Every connection breaks and new ones are refused, as when a tablet leaves the network. */
  unplug(): Promise<void>;
  /** Leads to the service, or to whatever answers at another port of this machine instead, as a guest Wi-Fi does. */
  plug(instead?: number): Promise<void>;
  close(): Promise<void>;
}

export async function layCable(port: number, service: number): Promise<Cable> {
  const sockets = new Set<Socket>();
  let target = service;
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    }
    near.on('error', () => far.destroy());
    far.on('error', () => near.destroy());
    near.pipe(far).pipe(near);
  });
  const unplug = () =>
    new Promise<void>((resolve) => {
      for (const socket of sockets) socket.destroy();
      if (!server.listening) return resolve();
      server.close(() => resolve());
    });
  const plug = async (instead = service) => {
    await unplug();
    target = instead;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => resolve());
    });
  };
  await plug();
  return { plug, unplug, close: unplug };
}
