import { expect, test } from 'vitest';
import { recordTube } from './record.ts';
import { readTubesSince } from './status.ts';
import { personOf, startDevice, startService } from './test-device.ts';

test('the tubes since midnight are read newest first, over several pages and no further', async () => {
  const { db, ports, clock, shift } = await startDevice(startService());
  const record = (n: number) =>
    recordTube(db, ports, { shift, code: `2100000${n}`, kind: 'single', people: [personOf(n)] });
  await record(1);
  clock.time += 86_400_000;
  const midnight = clock.time;
  for (const n of [2, 3, 4, 5]) await record(n);
  for (const page of [1, 2, 3, 250]) {
    const codes = (await readTubesSince(db, midnight, page)).map(({ code }) => code);
    expect(codes).toEqual(['21000005', '21000004', '21000003', '21000002']);
  }
});
