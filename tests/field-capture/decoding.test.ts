import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { defaultTubePattern, readScan } from '@mauxn/domain';
import bwip from 'bwip-js/node';
import { encode } from 'uqr';
import { beforeAll, expect, test } from 'vitest';
import { textOfBytes } from '../../apps/field/src/capture/camera/bytes-to-text.ts';
import { guideShare, planFrame } from '../../apps/field/src/capture/camera/frame-plan.ts';
import { openNativeReader } from '../../apps/field/src/capture/camera/native.ts';
import { prepareReader, readCodes } from '../../apps/field/src/capture/camera/zxing.ts';
import { payloadOf } from '../world/payloads.ts';
import { makePeople } from '../world/people.ts';

beforeAll(() => {
  // The decoder belongs to the field app: it is found from there.
  const find = createRequire(new URL('../../apps/field/package.json', import.meta.url));
  const file = readFileSync(find.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  prepareReader({ wasmBinary: file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) });
});

const [person] = makePeople(1, 7);
if (!person) throw new Error('The world is empty.');

/** A QR as a camera would see it: grey and white instead of black and white, a few pixels per module. */
function qrPicture(data: string | number[], pixelsPerModule = 4): ImageData {
  const { data: modules, size } = encode(data, { ecc: 'M', border: 4 });
  const side = size * pixelsPerModule;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const isDark = modules[Math.floor(y / pixelsPerModule)]?.[Math.floor(x / pixelsPerModule)];
      const at = (y * side + x) * 4;
      pixels.fill(isDark ? 60 : 215, at, at + 3);
    }
  }
  return { data: pixels, width: side, height: side, colorSpace: 'srgb' } as ImageData;
}

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

for (const [bcid, name] of [
  ['code128', 'Code 128'],
  ['datamatrix', 'Data Matrix'],
] as const) {
  test(`a tube label in ${name} is read`, async () => {
    const png = await bwip.toBuffer({
      bcid,
      text: 'MX210001',
      scale: 3,
      padding: 12,
      backgroundcolor: 'ffffff',
    });
    const texts = await readCodes(new Uint8Array(png));
    expect(texts).toEqual(['MX210001']);
    expect(readScan(texts[0] ?? '', defaultTubePattern)).toEqual({ kind: 'tube', code: 'MX210001' });
  });
}

test('a format that no tube and no card carries is not read', async () => {
  const png = await bwip.toBuffer({ bcid: 'ean13', text: '893456789012', scale: 3, padding: 12 });
  expect(await readCodes(new Uint8Array(png))).toEqual([]);
});

test('frames take turns, and the guide frame lies in the middle of the picture', () => {
  const plans = [0, 1, 2, 3].map((n) => planFrame(n, 1280, 720));
  expect(plans.map(({ width, smooth }) => [width, smooth])).toEqual([
    [576, false],
    [1280, true],
    [1280, false],
    [576, false],
  ]);
  expect(plans[0]).toMatchObject({ x: 352, y: 72, height: 720 * guideShare, scale: 2 });
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
  expect(await reader?.(picture)).toEqual(['MX210001']);
});

test('a text that shows a wrong guess of the system is not believed', async () => {
  const formats = ['qr_code', 'code_128'];
  for (const text of ['099090000001||Hu廙軟h|02011990|Nam|Xã Mẫu|15042021', '', 'Nguy\uFFFDn']) {
    const reader = await openNativeReader(detector(formats, text));
    expect(await reader?.(picture)).toBeUndefined();
  }
});
