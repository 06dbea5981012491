import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { assertFree, freePort } from './ports.ts';

test('a port that is taken is named with its use and the variable that changes it', async () => {
  const port = await freePort();
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(port, '127.0.0.1', resolve));
  const wanted = [{ port, use: 'the desk', variable: 'MAUXN_DESK_PORT' }];
  await expect(assertFree(wanted)).rejects.toThrow(
    `Port ${port}, meant for the desk, is taken by another program: end that program or set MAUXN_DESK_PORT.`,
  );
  await new Promise((resolve) => taken.close(resolve));
  await expect(assertFree(wanted)).resolves.toBeUndefined();
});
