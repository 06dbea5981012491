import { defaultTubePattern, readScan } from '@mauxn/domain';

/**
 * The tube code in what was scanned or typed; undefined when it is something else.
 * @param pattern regular expression of the province's codes; one that is broken counts as none
 */
export function readTubeCode(text: string, pattern: string): string | undefined {
  const scan = readScan(text, patternOf(pattern));
  return scan.kind === 'tube' ? scan.code : undefined;
}

function patternOf(source: string): RegExp {
  try {
    return new RegExp(source, 'u');
  } catch {
    return defaultTubePattern;
  }
}
