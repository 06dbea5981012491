import { batchHeader, batchLimit, batchType } from '@mauxn/wire';

/** The body of a push is bytes to the service until its receipt was looked up, so no schema of a whole body exists to be turned into one. */
export function pushBody(line: unknown): object {
  return {
    content: {
      [batchType]: {
        schema: {
          type: 'string',
          description:
            `A batch: gzip of NDJSON, one intent per line in order of seq (docs/sync.md, T3). At most ${batchLimit.intents} lines, ` +
            `${batchLimit.sentBytes} bytes as sent and ${batchLimit.bytes} bytes unpacked. The same bytes may be sent again under ` +
            'the same id and are answered alike. A line that is no intent is refused alone. Each line has the schema `x-line`.',
          'x-line': line,
        },
      },
    },
  };
}

export const pushHeaders = {
  type: 'object',
  properties: {
    [batchHeader]: {
      type: 'string',
      format: 'uuid',
      description: 'Id of the batch, made once when it is sealed.',
    },
  },
  required: [batchHeader],
} as const;
