import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Gateway, Message } from './gateway.ts';

export const outboxFile = 'messages.jsonl';

/**
 * Writes messages into a file instead of sending them: for demos, tests and places where an operator's modem takes them from there.
 * One JSON line per message, on disk before the job counts as done; only the service's own user may read it, for it holds phones.
 */
export function openFileGateway(folder: string, now: () => Date): Gateway {
  return {
    async send(message) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await appendLine(join(folder, outboxFile), message, now());
      return { id: message.key };
    },
  };
}

async function appendLine(path: string, message: Message, at: Date): Promise<void> {
  const file = await open(path, 'a', 0o600);
  try {
    await file.appendFile(`${JSON.stringify({ at: at.toISOString(), ...message })}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}
