import { expect, test } from 'vitest';
import { createReportAssembler } from './hid-codes.ts';
import { type HidCollection, type HidItem, layoutsOf, readReport, scannerPage } from './hid-report.ts';

const item = (usage: number, reportCount: number, reportSize = 8): HidItem => ({
  usages: [usage],
  reportCount,
  reportSize,
});
const padding = (bits: number): HidItem => ({ usages: [], reportSize: 1, reportCount: bits });
const [page, desktop] = [scannerPage << 16, 0x1_0000];
const symbology = [0xfb, 0xfc, 0xfd].map((usage) => item(page | usage, 1));

function scanner(reportId: number, items: readonly HidItem[]): readonly HidCollection[] {
  return [
    { usagePage: scannerPage, children: [{ usagePage: scannerPage, inputReports: [{ reportId, items }] }] },
  ];
}

/** Count, symbology, 56 bytes, two of the maker's own, eight flags: what common scanners send. */
const common = scanner(2, [
  item(desktop | 0x3b, 1),
  ...symbology,
  item(page | 0xfe, 56),
  item(0xff66_0004, 2),
  item(page | 0xff, 8, 1),
]);

/** A report of the layout above. */
function report(bytes: Uint8Array, more: boolean): Uint8Array {
  const filled = new Uint8Array(63).fill(0x5a);
  filled.set([bytes.length, 0x5d, 0x51, 0x31]);
  filled.set(bytes, 4);
  filled[62] = more ? 1 : 0;
  return filled;
}

const card = '099090000001||Nguyễn Thị Thuỳ Mẫu|03021990|Nữ|Số 1, Phường Mẫu, Tỉnh Mẫu|20052022';

test('where the data lies is read from the device’s own description', () => {
  expect(layoutsOf(common)).toEqual([{ reportId: 2, data: 4, size: 56, count: 0, more: 62 }]);
  const uncounted = scanner(7, [...symbology, item(page | 0xfe, 56), item(page | 0xff, 1, 1), padding(7)]);
  expect(layoutsOf(uncounted)).toEqual([{ reportId: 7, data: 3, size: 56, count: undefined, more: 59 }]);
  const unnamed = scanner(2, [item(desktop, 1), ...symbology, item(page | 0xfe, 56)]);
  expect(layoutsOf(unnamed)).toMatchObject([{ count: 0, data: 4, more: undefined }]);
  expect(layoutsOf([{ usagePage: 1, inputReports: [{ reportId: 0, items: [item(0x7_0004, 6)] }] }])).toEqual(
    [],
  );
});

test('a card over several reports comes whole, cut in the middle of a letter as it is', () => {
  const [layout] = layoutsOf(common);
  if (!layout) throw new Error('no layout');
  const bytes = new TextEncoder().encode(`${card}\r\n`);
  for (const size of [1, 19, 55, 56]) {
    const assembler = createReportAssembler();
    const texts = [];
    for (let at = 0; at < bytes.length; at += size) {
      const content = readReport(report(bytes.subarray(at, at + size), at + size < bytes.length), layout);
      texts.push(assembler.feed(content));
    }
    expect(texts.filter(Boolean)).toEqual([card]);
    expect(assembler.isPending()).toBe(false);
  }
});

test('a code that just fills its report, with more promised, ends by the pause', () => {
  const [layout] = layoutsOf(common);
  if (!layout) throw new Error('no layout');
  const assembler = createReportAssembler();
  const full = new TextEncoder().encode('M'.repeat(56));
  expect(assembler.feed(readReport(report(full, true), layout))).toBeUndefined();
  expect(assembler.pause()).toBe('M'.repeat(56));
  expect(assembler.pause()).toBeUndefined();
});

test('short reports, lying counts and broken letters never throw', () => {
  const [layout] = layoutsOf(common);
  if (!layout) throw new Error('no layout');
  for (let length = 0; length < 64; length += 1) {
    const content = readReport(new Uint8Array(length).fill(0xff), layout);
    expect(content.bytes.length).toBeLessThanOrEqual(56);
    createReportAssembler().feed(content);
  }
  const broken = createReportAssembler().feed({ bytes: Uint8Array.from([0x4d, 0xe1, 0xbb]), hasMore: false });
  expect(broken).toBe('M\uFFFD');
  const uncounted = { reportId: 1, data: 0, size: 8 };
  const { bytes } = readReport(Uint8Array.from([0x4d, 0, 0x58, 0, 0, 0, 0, 0]), uncounted);
  expect([...bytes]).toEqual([0x4d, 0, 0x58]);
});
