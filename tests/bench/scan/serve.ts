import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { build } from 'vite';
import { stateFolder } from '../../../infra/folders.ts';
import { freePort } from '../../../infra/ports.ts';
import type { Picture } from './camera.ts';

export interface ScanServer {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

const types: { readonly [ending: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
};

/** Builds the page with both readers as the app is built, and serves it with the pictures: `/pictures/12`, made when asked for. */
export async function serveScanPage(pictureOf: (n: number) => Picture): Promise<ScanServer> {
  const folder = join(stateFolder, 'bench-scan');
  await build({
    root: join(import.meta.dirname, 'page'),
    configFile: false,
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 2000 },
    worker: { format: 'es' },
  });
  const server = createServer(({ url = '/' }, answer) => {
    const [, number] = /^\/pictures\/(\d+)$/.exec(url) ?? [];
    if (number === undefined) return void answerFile(folder, url, answer);
    const { pixels, width } = pictureOf(Number(number));
    answer.setHeader('picture-width', width).end(Buffer.from(pixels.buffer));
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${port}`, stop: () => stop(server) };
}

async function answerFile(folder: string, url: string, answer: ServerResponse): Promise<void> {
  const file = url === '/' ? 'index.html' : /^\/assets\/[\w.-]+$/.test(url) ? url : undefined;
  const body = file && (await readFile(join(folder, file)).catch(() => undefined));
  if (body) answer.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream').end(body);
  else answer.writeHead(404).end();
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
