import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { defaultTubePattern, readScan } from '@mauxn/domain';
import { beforeAll, expect, test } from 'vitest';
import { textOfBytes } from '../../apps/field/src/capture/camera/bytes-to-text.ts';
import { textsOf } from '../../apps/field/src/capture/camera/found.ts';
import type { Grey } from '../../apps/field/src/capture/camera/grey.ts';
import { openNativeReader } from '../../apps/field/src/capture/camera/native.ts';
import { readGrey } from '../../apps/field/src/capture/camera/picture-reader.ts';
import { prepareReader, readWithWasm } from '../../apps/field/src/capture/camera/zxing.ts';
import { makePicture, planPictures } from '../bench/scan/picture.ts';
import { barCode, matrixCode } from '../bench/scan/symbols.ts';
import { payloadOf } from '../world/payloads.ts';
import { makePeople } from '../world/people.ts';
import { pictureOf, qrPicture } from './pictures.ts';

beforeAll(async () => {
  // The decoder belongs to the field app: it is found from there.
  const find = createRequire(new URL('../../apps/field/package.json', import.meta.url));
  const file = readFileSync(find.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  await prepareReader({ wasmBinary: file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) });
});

const readCodes = async (picture: Grey) => textsOf(await readGrey(readWithWasm, picture));

const [person] = makePeople(1, 7);
if (!person) throw new Error('The world is empty.');

const nameOf = (texts: readonly string[]) => {
  const scan = readScan(texts[0] ?? '', defaultTubePattern);
  return scan.kind === 'person' ? scan.person.name : scan.kind;
};

for (const format of ['cccd-7', 'can-cuoc-11', 'bhyt-old', 'bhyt-new'] as const) {
  test(`the QR of ${format} is read to the letter`, async () => {
    const payload = payloadOf[format](person);
    const texts = await readCodes(qrPicture(payload));
    expect(texts).toEqual([payload.normalize('NFC')]);
    expect(nameOf(texts)).toBe(person.name);
  });
}

test('many names: never a guessed character set, whatever the form of the marks', async () => {
  for (const other of makePeople(10, 11)) {
    const payload = payloadOf['cccd-7'](other);
    for (const form of ['NFC', 'NFD'] as const) {
      expect(nameOf(await readCodes(qrPicture(payload.normalize(form))))).toBe(other.name);
    }
  }
});

test('bytes of windows-1258 are read as what their writer meant', async () => {
  // "Nguyễn Văn" of old software: ê with the combining tilde 0xDE behind it.
  const bytes = [0x4e, 0x67, 0x75, 0x79, 0xea, 0xde, 0x6e, 0x20, 0x56, 0xe3, 0x6e];
  expect(await readCodes(qrPicture(bytes))).toEqual(['Nguyễn Văn']);
});

test('a byte order mark is no part of a text', () => {
  expect(textOfBytes(Uint8Array.of(0xef, 0xbb, 0xbf, 0x4d, 0x58))).toBe('MX');
});

for (const [name, printed] of [
  ['Code 128', barCode('code128', 'MX210001', 40)],
  ['Data Matrix', matrixCode('datamatrix', 'MX210001', 2)],
] as const) {
  test(`a tube label in ${name} is read`, async () => {
    const texts = await readCodes(pictureOf(printed));
    expect(texts).toEqual(['MX210001']);
    expect(readScan(texts[0] ?? '', defaultTubePattern)).toEqual({ kind: 'tube', code: 'MX210001' });
  });
}

test('a format that no tube and no card carries is not read', async () => {
  expect(await readCodes(pictureOf(barCode('ean13', '893456789012', 40)))).toEqual([]);
});

for (const name of ['clean', 'tilted', 'dark', 'noisy', 'inverted', 'several'] as const) {
  test(`a picture that is ${name} is read to the letter`, { timeout: 30_000 }, async () => {
    const plans = planPictures().filter((plan) => plan.name === name && plan.kinds.includes('tube-bars'));
    const { picture, texts } = makePicture(plans[0] ?? { seed: 1, name, condition: 'clean', kinds: [] });
    expect((await readCodes(picture)).toSorted()).toEqual(texts.toSorted());
  });
}

test('another trade’s code on a table is not read', { timeout: 30_000 }, async () => {
  const [plan] = planPictures().filter(({ kinds }) => kinds.length === 0);
  if (!plan) throw new Error('There are pictures without a code.');
  expect(await readCodes(makePicture(plan).picture)).toEqual([]);
});

/** What browsers are seen to have: the class without formats, formats without Code 128, and one that works. */
function detector(formats: readonly string[], ...texts: readonly string[]) {
  return {
    BarcodeDetector: class {
      static getSupportedFormats = async () => formats;
      detect = async () => texts.map((rawValue) => ({ rawValue }));
    },
  };
}
// The fakes never look at the picture.
const picture = {} as ImageBitmap;

test('the reader of the system is used only where it knows both kinds of code', async () => {
  expect(await openNativeReader({})).toBeUndefined();
  expect(await openNativeReader(detector([]))).toBeUndefined();
  expect(await openNativeReader(detector(['qr_code']))).toBeUndefined();
  const reader = await openNativeReader(detector(['qr_code', 'code_128'], 'MX210001'));
  expect(await reader?.(picture)).toMatchObject([{ text: 'MX210001' }]);
});

test('a text that shows a wrong guess of the system is not believed', async () => {
  const formats = ['qr_code', 'code_128'];
  for (const text of ['099090000001||Hu廙軟h|02011990|Nam|Xã Mẫu|15042021', '', 'Nguy\uFFFDn']) {
    const reader = await openNativeReader(detector(formats, text));
    expect(await reader?.(picture)).toBeUndefined();
  }
});
