import { expect, test } from 'vitest';
import { readTube } from './read-tube.ts';

test('a tube code is a tube', () => {
  expect(readTube('XN26A0012')).toEqual({ ok: true, code: 'XN26A0012' });
});

test('a code that no pattern knows is a tube when the contract takes it', () => {
  expect(readTube('a_b7')).toEqual({ ok: true, code: 'a_b7' });
});

test('a citizen card is refused as the code of a person', () => {
  const card = '099092012345|099012345|Nguyễn Văn Mẫu|01021992|Nam|Xã Mẫu, Tỉnh Mẫu|01052021';
  expect(readTube(card)).toEqual({ ok: false, why: 'person' });
});

test('what an input method has damaged is refused as damaged', () => {
  expect(readTube('XN26ĐÂ0012')).toEqual({ ok: false, why: 'damaged' });
});

test('a vaccine passport and a payment code are named as what they are', () => {
  expect(readTube('HC1:6BFOXN*TS0BI')).toEqual({ ok: false, why: 'vaccine-passport' });
  expect(readTube('00020101021138570010A000000727')).toEqual({ ok: false, why: 'payment' });
});

test('a box of this system is refused as a box', () => {
  expect(readTube('MXN1:X:TH-0042')).toEqual({ ok: false, why: 'box' });
});
