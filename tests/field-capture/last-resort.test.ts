import { expect, test, vi } from 'vitest';
import { chainEngines, type OpenEngine } from '../../apps/field/src/capture/camera/chain.ts';
import { textsOf } from '../../apps/field/src/capture/camera/found.ts';
import type { Grey } from '../../apps/field/src/capture/camera/grey.ts';
import { readGrey } from '../../apps/field/src/capture/camera/picture-reader.ts';
import { prepareReader, readWithWasm } from '../../apps/field/src/capture/camera/zxing.ts';
import { barCode, matrixCode } from '../bench/scan/symbols.ts';
import { payloadOf } from '../world/payloads.ts';
import { makePeople } from '../world/people.ts';
import { pictureOf, qrPicture } from './pictures.ts';

const openBroken: OpenEngine = async () => {
  await prepareReader({ wasmBinary: new TextEncoder().encode('no WebAssembly').buffer });
  return readWithWasm;
};
const openLastResort: OpenEngine = async () =>
  (await import('../../apps/field/src/capture/camera/last-resort.ts')).readWithoutWasm;

test('where WebAssembly cannot be started, codes are read all the same, to the last mark', {
  timeout: 30_000,
}, async () => {
  const openLast = vi.fn<OpenEngine>(openLastResort);
  const engine = chainEngines([openBroken, openLast]);
  const read = async (picture: Grey) => textsOf(await readGrey(engine, picture));
  for (const person of makePeople(2, 3)) {
    for (const format of ['cccd-7', 'unified', 'bhyt-old'] as const) {
      const payload = payloadOf[format](person);
      expect(await read(qrPicture(payload))).toEqual([payload.normalize('NFC')]);
    }
  }
  expect(await read(pictureOf(barCode('code128', 'MX210001', 40)))).toEqual(['MX210001']);
  expect(await read(pictureOf(matrixCode('datamatrix', '9900000001', 2)))).toEqual(['9900000001']);
  expect(openLast).toHaveBeenCalledOnce();
});

test('the last resort guesses no character set either', { timeout: 30_000 }, async () => {
  const engine = chainEngines([openLastResort]);
  // "Nguyễn Văn" of old software: windows-1258.
  const bytes = [0x4e, 0x67, 0x75, 0x79, 0xea, 0xde, 0x6e, 0x20, 0x56, 0xe3, 0x6e];
  expect(textsOf(await readGrey(engine, qrPicture(bytes)))).toEqual(['Nguyễn Văn']);
  const decomposed = 'Nguyễn Thị Ánh|Thôn Đồng Mẫu'.normalize('NFD');
  expect(textsOf(await readGrey(engine, qrPicture(decomposed)))).toEqual([decomposed.normalize('NFC')]);
});

test('it reads no format that no tube and no card carries', { timeout: 30_000 }, async () => {
  const engine = chainEngines([openLastResort]);
  expect(await readGrey(engine, pictureOf(barCode('ean13', '893456789012', 40)))).toEqual([]);
});
