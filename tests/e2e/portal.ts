import { createServer } from 'node:http';
import { freePort } from '../../infra/ports.ts';

/** A guest Wi-Fi that answers everything with its own log-in page and 200. */
export async function openPortal(): Promise<{ port: number; close(): Promise<void> }> {
  const port = await freePort();
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end('<!doctype html><title>Wi-Fi khách</title><p>Xin đăng nhập</p>');
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
