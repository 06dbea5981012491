import type { Person } from '@mauxn/domain';
import { expect, test } from 'vitest';
import { decode } from '../../../../tests/field-print/decode.ts';
import { type Bitmap, blankBitmap, fill, isBlack } from './bitmap.ts';
import { type DrawText, drawLabel, labelDots } from './draw-label.ts';
import { labelOf } from './slip-label.ts';

const person: Person = {
  name: 'Nguyễn Thị Ngọc Mẫu',
  birth: '1958',
  sex: 'female',
  phone: '0900000001',
  idNumber: '099190000002',
  address: 'Số 12, đường Nguyễn Trãi, Phường Mẫu, Thành phố Mẫu',
  source: 'typed',
};
const slip = { slip: '0AZ7K9QXVT', number: 'A-017', at: Date.UTC(2026, 10, 25, 7, 5) };

/** Text as boxes: what matters here is where it lies. */
const boxes: DrawText = (text, { size, most }) => {
  const box = blankBitmap(Math.min(most, Math.ceil(text.length * size * 0.6)), size);
  fill(box, 0, 0, box.width, box.height);
  return box;
};

/** As a camera sees the printed label: dots of three pixels on white paper. */
function picture(label: Bitmap, scale = 3) {
  const [width, height] = [label.width * scale, label.height * scale];
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (isBlack(label, Math.floor(x / scale), Math.floor(y / scale)))
        data.set([0, 0, 0], (y * width + x) * 4);
    }
  }
  return { data, width, height };
}

test.each([
  ['with a person', person],
  ['without a person', undefined],
  [
    'with the longest name and address',
    { ...person, name: 'Ngọc '.repeat(40).trim(), address: 'đ'.repeat(400) },
  ],
])('a label %s is read back as it was meant', async (_what, shown) => {
  const label = labelOf({ ...slip, person: shown }, 'Nhà văn hoá Mẫu');
  const drawn = drawLabel(label, boxes);
  expect([drawn.width, drawn.height]).toEqual([labelDots.width, labelDots.height]);
  expect(await decode(picture(drawn), 'QRCode')).toBe(label.payload);
});

test('an address that makes the code too fine stays away, everything else is on it', () => {
  const { payload } = labelOf({ ...slip, person: { ...person, address: 'đ'.repeat(400) } }, 'Mẫu');
  expect(payload).toContain('|Nguyễn Thị Ngọc Mẫu|1958|2|0900000001|099190000002||TTTTT-|');
});

test('the label says the number, the id for eyes and who it is for', () => {
  expect(labelOf({ ...slip, person }, 'Nhà văn hoá Mẫu')).toMatchObject({
    number: 'A-017',
    code: '0AZ7K-9QXVT',
    name: 'Nguyễn Thị Ngọc Mẫu',
    year: '1958',
    time: '14:05 25/11/2026',
  });
});
