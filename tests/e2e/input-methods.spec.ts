import { payloadOf } from '../world/payloads.ts';

import { castOf, tubesFrom } from './cast.ts';
import { chooseMode, expectSaid, setUpDevice } from './journey/field.ts';
import { savedTubes } from './saved-tubes.ts';
import { plugScanner } from './scanner.ts';
import { expect, test } from './test.ts';

const personAt = castOf(500, 7);
const tubeAt = tubesFrom(50_000);

test.describe('input methods', () => {
  // Letters that Telex eats, and hex that VNI eats.
  const spoilt = [
    ['telex', 'HCMDD21SAFX007AA'],
    ['telex', payloadOf['bhyt-old'](personAt(440))],
    ['vni', payloadOf['bhyt-new'](personAt(441))],
  ] as const;

  test('in scan mode no field has the focus, so codes full of Telex keys arrive whole', async ({
    page,
    stage,
  }) => {
    await setUpDevice(page, stage);
    await chooseMode(page, /^Mẫu đơn/);
    const isEditable = await page.evaluate(() =>
      Boolean(document.activeElement?.matches('input, textarea, select, [contenteditable]')),
    );
    expect(isEditable).toBe(false);
    const scanner = await plugScanner(page);
    await scanner.scan(tubeAt(440));
    await expectSaid(page, 'Đã mở ống');
    await scanner.scan(payloadOf['bhyt-old'](personAt(440)));
    await expectSaid(page, 'Đã lưu', tubeAt(440));
    expect(await savedTubes(page)).toMatchObject([{ people: [{ name: personAt(440).name }] }]);
  });

  test('what Unikey for Windows makes of a scan is refused with the cure, and nothing is saved', async ({
    page,
    stage,
  }) => {
    await setUpDevice(page, stage);
    await chooseMode(page, /^Mẫu đơn/);
    const scanner = await plugScanner(page);
    await scanner.scan(tubeAt(441));
    await expectSaid(page, 'Đã mở ống');
    for (const [n, [method, text]] of spoilt.entries()) {
      if (method !== 'telex') continue;
      await scanner.scanThroughTelex(text);
      await expectSaid(page, 'Bộ gõ tiếng Việt làm sai mã', 'Chưa lưu gì', 'Tắt Unikey');
      await scanner.scan(tubeAt(442 + n));
      await expectSaid(page, 'Đã đổi ống', tubeAt(442 + n));
    }
    expect(await savedTubes(page)).toEqual([]);
  });

  test('compositions in a field are refused with the cure, and the field holds what it held', async ({
    page,
    stage,
  }) => {
    await setUpDevice(page, stage);
    await chooseMode(page, /^Mẫu đơn/);
    const scanner = await plugScanner(page);
    for (const [method, text] of spoilt) {
      await scanner.press(['9']);
      const field = page.getByRole('textbox', { name: 'Mã ống' });
      await expect(field).toBeFocused();
      await scanner.scanThroughComposition(text, method);
      await expectSaid(page, 'Bộ gõ tiếng Việt làm sai mã', 'Chưa lưu gì', 'Tắt Unikey');
      await expect(field).toHaveValue('9');
      await page.keyboard.press('Escape');
      await expect(field).toHaveCount(0);
    }
    expect(await savedTubes(page)).toEqual([]);
  });
});

test.describe('an Android handheld', () => {
  test.use({
    userAgent: 'Mozilla/5.0 (Linux; Android 13; TC26) AppleWebKit/537.36 Chrome/150.0 Mobile Safari/537.36',
  });

  test('what its input method writes is read whole, and what another one spoils is refused', async ({
    page,
    stage,
  }) => {
    await setUpDevice(page, stage);
    await chooseMode(page, /^Mẫu đơn/);
    const field = page.getByRole('textbox', { name: 'Ô nhận máy quét' });
    await expect(field).toBeFocused();
    await expect(field).toHaveAttribute('inputmode', 'none');
    const scanner = await plugScanner(page);
    await scanner.scanAsHandheld(tubeAt(450));
    await expectSaid(page, 'Đã mở ống', tubeAt(450));
    await scanner.scanThroughComposition(payloadOf['bhyt-new'](personAt(451)), 'vni');
    await expectSaid(page, 'Bộ gõ tiếng Việt làm sai mã', 'Chưa lưu gì', 'Tắt Unikey');
    expect(await savedTubes(page)).toEqual([]);
    await page.getByRole('main').click({ position: { x: 5, y: 5 } });
    await expect(field).toBeFocused();
    // Some write the whole code at once, with its letters.
    await page.keyboard.insertText(`${payloadOf['cccd-7'](personAt(450))}\n`);
    await expectSaid(page, 'Đã lưu', tubeAt(450));
    expect(await savedTubes(page)).toMatchObject([{ people: [{ name: personAt(450).name }] }]);
    await expect(field).toHaveValue('');
  });
});
