import type { FastifyRequest } from 'fastify';

const forwarding = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];
const ownNames = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Whether a socket's own address is this machine: a proxy's headers cannot fake it. */
function isLoopback(address: string | undefined): boolean {
  return address === '127.0.0.1' || address === '::1' || address === '::ffff:127.0.0.1';
}

/**
 * Whether somebody at this machine asks. A reverse proxy beside the service has this machine's address too, but it names whom it speaks
 * for, or the public host.
 */
export function isFromThisMachine({ socket, raw }: FastifyRequest): boolean {
  const isForwarded = forwarding.some((name) => raw.headers[name] !== undefined);
  return isLoopback(socket.remoteAddress) && !isForwarded && ownNames.test(raw.headers.host ?? '');
}
