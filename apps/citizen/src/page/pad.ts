/** Bytes that a result page is filled up to. With its headers it still leaves in the first flight of a TCP connection (14,336 bytes). */
export const resultBytes = 8 * 1024;

const [open, close] = ['<!--', '-->'];

/**
 * Fills a page up with a comment, so that who watches the line cannot tell outcomes apart by length. A page that is longer fills up to
 * the next kilobyte.
 */
export function padPage(html: string): string {
  const least = Buffer.byteLength(html) + open.length + close.length;
  const length = Math.max(resultBytes, Math.ceil(least / 1024) * 1024);
  return `${html}${open}${' '.repeat(length - least)}${close}`;
}
