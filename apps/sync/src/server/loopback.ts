/** Whether a socket's own address is this machine: a proxy's headers cannot fake it. */
export function isLoopback(address: string | undefined): boolean {
  return address === '127.0.0.1' || address === '::1' || address === '::ffff:127.0.0.1';
}
