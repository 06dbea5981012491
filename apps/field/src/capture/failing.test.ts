import { openTube, type Person } from '@mauxn/domain';
import { expect, test } from 'vitest';
import { step } from './machine.ts';
import { card, command, context, fail, pool, run, scan, single } from './test-capture.ts';

test('a failed save keeps the tube, blocks every scan and can be tried again', () => {
  const open = run(pool, [scan('MX210001'), scan(card(0))]).state;
  const failed = fail(open, 'storage_full');
  expect(failed).toMatchObject({ tube: { code: 'MX210001', people: [{}] } });
  for (const event of [scan(card(1)), scan('MX210002'), command('cancel'), { type: 'give-up' } as const]) {
    expect(step(context, failed, event)).toEqual({ state: failed, feedback: { key: 'save-failed' } });
  }
  for (const event of [command('finish'), { type: 'retry' } as const]) {
    const again = step(context, failed, event);
    expect(again.effect).toMatchObject({ type: 'record', tube: { code: 'MX210001' } });
    expect(again.state.failure).toBeUndefined();
  }
});

test('a tube whose code was used meanwhile gets another code and keeps its people', () => {
  const failed = fail(run(pool, [scan('MX210001'), scan(card(0))]).state, 'code_used');
  const byScan = run(failed, [scan('MX210003'), scan(card(1)), command('finish')]);
  expect(byScan.said).toEqual(['tube-recoded', 'person-added', 'saved']);
  const asked = run(failed, [{ type: 'new-code' }, scan(card(1)), command('finish')]);
  expect(asked.said).toEqual(['new-code', 'new-code', 'new-code']);
  expect(run(asked.state, [scan('MX210003')]).state.tube).toMatchObject({ code: 'MX210003', people: [{}] });
  expect(run(failed, [command('cancel')]).state).toMatchObject({
    tube: { code: 'MX210001' },
    failure: undefined,
  });
});

test('a tube that was full when the page went away is saved as soon as it is back', () => {
  const tube = run(single, [scan('MX210001')]).state.tube ?? openTube('MX210001', 'single', 1);
  const person: Person = { name: 'Trần Thị Mẫu', source: 'typed' };
  expect(run(single, [{ type: 'restored', tube }]).said).toEqual(['restored']);
  expect(run(pool, [{ type: 'restored', tube: { ...tube, people: [person] } }]).said).toEqual(['saved']);
});
