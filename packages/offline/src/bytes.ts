const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The body of a push: one intent per line, compressed (docs/sync.md, P2). */
export function packLines(lines: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
  return through(new CompressionStream('gzip'), encoder.encode(lines.join('\n')));
}

export async function unpackLines(bytes: Uint8Array<ArrayBuffer>): Promise<string[]> {
  return decoder.decode(await through(new DecompressionStream('gzip'), bytes)).split('\n');
}

/** SHA-256 in hexadecimal. */
export async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function sizeOf(line: string): number {
  return encoder.encode(line).length;
}

async function through(
  transform: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(transform);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
