import { maxScanLength } from '@mauxn/domain';
import { type Judge, splitScans } from '@mauxn/ui';

export interface ByteAssembler {
  /** Takes what the port gave, which may be half a character or three codes. Answers the texts of the codes that are whole now. */
  feed(bytes: Uint8Array): readonly string[];
  /** Nothing came for a while: what is there is all. */
  pause(): readonly string[];
  /** Whether anything waits for more bytes or for a pause. */
  isPending(): boolean;
  /** Forgets what is there: the scanner was unplugged in the middle of a code. */
  clear(): void;
}

/** CR, LF and Tab, which scanners put behind a code and, now and then, into the middle of one. */
const endMarks: ReadonlySet<number> = new Set([0x0d, 0x0a, 0x09]);
const [bar, dollar] = [0x7c, 0x24];
/** Enough bytes that their text is too long for any reader, whatever its characters. */
const mostBytes = maxScanLength * 4;

/**
 * Puts codes together from a stream of bytes. A code ends at CR, LF or Tab, behind the `|$` of a health insurance card, or by a
 * pause; what is no whole code by itself waits for the rest. Bytes are UTF-8; those that are not come out as U+FFFD, so that a code
 * that was garbled on its way, or sent in another character set, is refused and never guessed at.
 */
export function createByteAssembler(judge: Judge): ByteAssembler {
  let bytes: number[] = [];
  let pieces: string[] = [];
  const cut = () => {
    if (bytes.length > 0) pieces.push(utf8.decode(Uint8Array.from(bytes)));
    bytes = [];
  };
  const take = (force: boolean): readonly string[] => {
    const { scans, isWhole } = splitScans(pieces, judge);
    if (!isWhole && !force) return [];
    pieces = [];
    return scans;
  };
  const feedByte = (byte: number): readonly string[] => {
    const isMark = endMarks.has(byte);
    const isDollar = byte === dollar && bytes.at(-1) === bar;
    if (!isMark && bytes.length < mostBytes) bytes.push(byte);
    if (!isMark && !isDollar) return [];
    cut();
    return pieces.length === 0 ? [] : take(pieces.length > mostPieces);
  };
  return {
    feed: (chunk) => Array.from(chunk).flatMap(feedByte),
    pause: () => {
      cut();
      return take(true);
    },
    isPending: () => bytes.length > 0 || pieces.length > 0,
    clear: () => {
      bytes = [];
      pieces = [];
    },
  };
}

/** A code that is cut more often than this is noise. */
const mostPieces = 16;

const utf8 = new TextDecoder('utf-8');
