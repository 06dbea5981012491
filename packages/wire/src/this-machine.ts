/** What a request must tell of itself; a Fastify request does. */
export interface AskedBy {
  readonly socket: { readonly remoteAddress?: string | undefined };
  readonly raw: { readonly headers: Readonly<Record<string, string | string[] | undefined>> };
}

const loopback = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];
const forwarding = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];
const ownNames = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * Whether somebody at this machine asks, by the socket's own address, which no header can fake. A reverse proxy beside the service has
 * this machine's address too, but it names whom it speaks for, or the public host.
 */
export function isFromThisMachine({ socket, raw }: AskedBy): boolean {
  const isForwarded = forwarding.some((name) => raw.headers[name] !== undefined);
  const { host } = raw.headers;
  return (
    loopback.includes(socket.remoteAddress ?? '') &&
    !isForwarded &&
    typeof host === 'string' &&
    ownNames.test(host)
  );
}
