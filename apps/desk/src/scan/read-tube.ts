import { defaultTubePattern, readScan, type Scan } from '@mauxn/domain';
import { tubeCode } from '@mauxn/wire';

/** Why what was scanned is no tube code; each has its sentence. */
export type NoTube =
  | 'person'
  | 'badge'
  | 'box'
  | 'slip'
  | 'command'
  | 'vaccine-passport'
  | 'place'
  | 'url'
  | 'payment'
  | 'damaged'
  | 'unknown';

export type TubeScan =
  | { readonly ok: true; readonly code: string }
  | { readonly ok: false; readonly why: NoTube };

/** Reads a scan of which only a tube code is wanted. Codes that follow no known pattern are tubes when the contract takes them. */
export function readTube(raw: string): TubeScan {
  const scan = readScan(raw, defaultTubePattern);
  if (scan.kind === 'tube') return { ok: true, code: scan.code };
  if (scan.kind === 'opaque' && tubeCode.safeParse(scan.text).success) return { ok: true, code: scan.text };
  return { ok: false, why: whyNot(scan) };
}

function whyNot(scan: Exclude<Scan, { kind: 'tube' }>): NoTube {
  if (scan.kind === 'wrong-kind') return scan.what;
  return scan.kind === 'opaque' ? 'unknown' : scan.kind;
}
