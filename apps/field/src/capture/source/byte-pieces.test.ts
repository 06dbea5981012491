import { defaultTubePattern, maxScanLength } from '@mauxn/domain';
import { expect, test } from 'vitest';
import { createByteAssembler } from './byte-pieces.ts';
import { judgeText } from './judge-text.ts';

const card = '099090000001||Nguyễn Thị Thuỳ Mẫu|03021990|Nữ|Số 1, Phường Mẫu, Tỉnh Mẫu|20052022';
const insurance =
  '0000000002|5472e1baa76e205468e1bb8b204de1baab75|03/02/1990|2|-|99 - 001|01/07/2023|-|31/07/2023|99990000000002|-|4| 01/10/2027|0123456789abcdef-1202|4|487579e1bb876e204de1baab752c2054e1bb896e68204de1baab75|$';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const start = () => createByteAssembler((text) => judgeText(text, defaultTubePattern));

/** Feeds bytes in parts of a size, and ends with a pause. */
function read(bytes: Uint8Array, size = bytes.length): readonly string[] {
  const assembler = start();
  const texts: string[] = [];
  for (let at = 0; at < bytes.length; at += size)
    texts.push(...assembler.feed(bytes.subarray(at, at + size)));
  return [...texts, ...assembler.pause()];
}

test('a card comes whole however its bytes are split, also in the middle of a letter', () => {
  for (const end of ['\r', '\n', '\r\n', '\t', '']) {
    for (const size of [1, 2, 3, 7, 16, 64, 999]) {
      expect(read(bytesOf(`${card}${end}`), size)).toEqual([card]);
    }
  }
});

test('two codes in one part are two, in order, without waiting', () => {
  const assembler = start();
  expect(assembler.feed(bytesOf(`MX210001\r\n${card}\r\nMX21`))).toEqual(['MX210001', card]);
  expect(assembler.isPending()).toBe(true);
  expect(assembler.feed(bytesOf('0002\r\n'))).toEqual(['MX210002']);
  expect(assembler.isPending()).toBe(false);
  expect(assembler.pause()).toEqual([]);
});

test('the |$ of an insurance card ends it; any other $ is text', () => {
  const assembler = start();
  expect(assembler.feed(bytesOf(insurance))).toEqual([insurance]);
  expect(assembler.feed(bytesOf('\r\n'))).toEqual([]);
  expect(read(bytesOf('gia 5$ va 6$ moi ong\r'))).toEqual(['gia 5$ va 6$ moi ong']);
});

test('an end mark in the middle of a card does not cut it, wherever it falls', () => {
  for (let at = 1; at < card.length - 8; at += 1) {
    const [text] = read(bytesOf(`${card.slice(0, at)}\r${card.slice(at)}\r`));
    expect([at, text]).toEqual([at, card]);
  }
});

test('bytes that are no UTF-8 are told as such, and what follows is read', () => {
  const broken = Uint8Array.from([...bytesOf('099090000001|Nguy'), 0xe1, 0xbb, ...bytesOf('n|1990\r')]);
  expect(read(broken)).toEqual(['099090000001|Nguy\uFFFDn|1990']);
  const assembler = start();
  assembler.feed(broken);
  assembler.pause();
  expect(assembler.feed(bytesOf('MX210001\r'))).toEqual(['MX210001']);
});

test('huge garbage becomes one text that is refused as too long, and costs no more memory', () => {
  const garbage = new Uint8Array(500_000).fill(0x41);
  const [text, ...more] = read(garbage, 4_096);
  expect(text?.length).toBeGreaterThan(maxScanLength);
  expect(text?.length).toBeLessThanOrEqual(maxScanLength * 4);
  expect(more).toEqual([]);
});

test('noise with end marks in it never throws and ends', () => {
  let state = 7;
  const noise = Uint8Array.from({ length: 60_000 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
  const texts = read(noise, 61);
  expect(texts.length).toBeGreaterThan(1);
  expect(texts.every((text) => typeof text === 'string')).toBe(true);
});

test('an unplugged cable leaves nothing behind', () => {
  const assembler = start();
  assembler.feed(bytesOf('MX21'));
  assembler.clear();
  expect(assembler.isPending()).toBe(false);
  expect(assembler.feed(bytesOf('MX210009\r'))).toEqual(['MX210009']);
});
