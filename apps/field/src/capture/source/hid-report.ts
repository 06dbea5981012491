/** As WebHID describes one field of a report. `usages` are 32 bits: the page, then the usage. */
export interface HidItem {
  readonly usages?: readonly number[];
  readonly reportSize?: number;
  readonly reportCount?: number;
}

export interface HidCollection {
  readonly usagePage?: number;
  readonly inputReports?: readonly { readonly reportId?: number; readonly items?: readonly HidItem[] }[];
  readonly children?: readonly HidCollection[];
}

/** Where a report that carries scanned data has what, in bytes behind its id. */
export interface ReportLayout {
  readonly reportId: number;
  readonly data: number;
  readonly size: number;
  /** Of the byte that counts the data; without it the data ends before its trailing NULs. */
  readonly count?: number | undefined;
  /** Of the byte whose lowest bit says that the code goes on in the next report. */
  readonly more?: number | undefined;
}

/** The page of bar code scanners, and what it calls their data (USB-IF, HID Point of Sale Usage Tables 1.02, section 4). */
export const scannerPage = 0x8c;
const decodedData = 0x8c_00fe;
const dataContinued = 0x8c_00ff;
const symbology = 0x8c_00fb;
/** Byte Count of the Generic Desktop page. */
const byteCount = 0x1_003b;

/** The reports of a device that carry scanned codes; none for a keyboard or a mouse. */
export function layoutsOf(collections: readonly HidCollection[]): readonly ReportLayout[] {
  return collections.flatMap((collection) => [
    ...(collection.inputReports ?? []).flatMap(({ reportId = 0, items = [] }) => layoutOf(reportId, items)),
    ...layoutsOf(collection.children ?? []),
  ]);
}

function layoutOf(reportId: number, items: readonly HidItem[]): readonly ReportLayout[] {
  const places = placesOf(items);
  const data = places.find(({ usages }) => usages.includes(decodedData));
  if (!data) return [];
  const at = (usage: number) => places.find(({ usages }) => usages.includes(usage))?.at;
  return [
    {
      reportId,
      data: data.at,
      size: data.size,
      count: at(byteCount) ?? countBefore(at),
      more: at(dataContinued),
    },
  ];
}

/** Common scanners do not name their count: it is the one byte in front of the symbology. */
function countBefore(at: (usage: number) => number | undefined): number | undefined {
  return at(symbology) === 1 ? 0 : undefined;
}

interface ItemPlace {
  readonly usages: readonly number[];
  readonly at: number;
  readonly size: number;
}

function placesOf(items: readonly HidItem[]): readonly ItemPlace[] {
  let bits = 0;
  return items.map(({ usages = [], reportSize = 0, reportCount = 0 }) => {
    const at = bits >> 3;
    bits += reportSize * reportCount;
    return { usages, at, size: (reportSize * reportCount) >> 3 };
  });
}

export interface ReportContent {
  readonly bytes: Uint8Array;
  readonly hasMore: boolean;
}

/** What a report holds. Never throws, however short it is. */
export function readReport(report: Uint8Array, layout: ReportLayout): ReportContent {
  const { data, size, count, more } = layout;
  const held = report.subarray(data, data + size);
  const bytes = count === undefined ? withoutNuls(held) : held.subarray(0, report[count] ?? 0);
  return { bytes, hasMore: more !== undefined && ((report[more] ?? 0) & 1) === 1 };
}

function withoutNuls(bytes: Uint8Array): Uint8Array {
  const end = bytes.findLastIndex((byte) => byte !== 0);
  return bytes.subarray(0, end + 1);
}
