import { maxScanLength } from '@mauxn/domain';
import type { ReportContent } from './hid-report.ts';

export interface ReportAssembler {
  /** Answers the text of the code that is whole with this report. */
  feed(content: ReportContent): string | undefined;
  /** No report came for a while. A scanner may promise more of a code that just filled its report. */
  pause(): string | undefined;
  isPending(): boolean;
  clear(): void;
}

const mostBytes = maxScanLength * 4;

/** Puts a code together from its reports. UTF-8, whatever the device thinks; bytes that are not come out as U+FFFD and are refused. */
export function createReportAssembler(): ReportAssembler {
  let bytes: number[] = [];
  const take = (): string | undefined => {
    const text = utf8.decode(Uint8Array.from(bytes)).replace(/[\r\n\t]+$/u, '');
    bytes = [];
    return text === '' ? undefined : text;
  };
  return {
    feed: (content) => {
      if (bytes.length < mostBytes) bytes.push(...content.bytes);
      return content.hasMore ? undefined : take();
    },
    pause: take,
    isPending: () => bytes.length > 0,
    clear: () => {
      bytes = [];
    },
  };
}

const utf8 = new TextDecoder('utf-8');
