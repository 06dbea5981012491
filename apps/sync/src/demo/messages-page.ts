import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatTime } from '@mauxn/domain';
import { outboxFile } from '../notify/file-gateway.ts';
import type { Message } from '../notify/gateway.ts';

const shown = 200;

/** The latest messages of the file gateway as a page, newest first, with their links to follow. */
export async function messagesPage(outbox: string): Promise<string> {
  const text = await readFile(join(outbox, outboxFile), 'utf8').catch(() => '');
  const lines = text.split('\n').filter(Boolean).slice(-shown).reverse();
  const now = Date.now();
  const items = lines.map((line) => item(JSON.parse(line) as Message & { at: string }, now));
  const list = items.length > 0 ? `<ul>${items.join('\n')}</ul>` : '<p>Chưa có tin nhắn nào.</p>';
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mẫu XN · Tin nhắn thử</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/demo/codes.css">
</head>
<body>
<h1>Tin nhắn thử</h1>
<p>Bản dùng thử không gửi tin nhắn thật. Mỗi dòng là một tin mà điện thoại sẽ nhận.</p>
${list}
</body>
</html>
`;
}

function item({ at, to, text }: Message & { at: string }, now: number): string {
  const linked = escape(text).replace(/https?:\/\/\S+/, (link) => `<a href="${link}">${link}</a>`);
  return `<li><strong>${escape(to)}</strong><span>${formatTime(Date.parse(at), now)}</span><p>${linked}</p></li>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
