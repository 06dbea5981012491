/**
 * Postgres arrays in binary form: node-postgres sends a Buffer as it is, which spares the quoting of text arrays on the way of every
 * pushed record (measured with `npm run bench -- sync`). Format: array_recv in the Postgres sources.
 */
export function textArray(values: readonly (string | null | undefined)[]): Buffer {
  return encode(25, values, {
    size: (value) => Buffer.byteLength(value),
    write: (buffer, value, at) => buffer.write(value, at),
  });
}

export function uuidArray(values: readonly string[]): Buffer {
  return encode(2950, values, {
    size: () => 16,
    write: (buffer, value, at) => buffer.write(value.replaceAll('-', ''), at, 'hex'),
  });
}

export function smallintArray(values: readonly number[]): Buffer {
  return encode(21, values, { size: () => 2, write: (buffer, value, at) => buffer.writeInt16BE(value, at) });
}

export function integerArray(values: readonly number[]): Buffer {
  return encode(23, values, { size: () => 4, write: (buffer, value, at) => buffer.writeInt32BE(value, at) });
}

export function bigintArray(values: readonly bigint[]): Buffer {
  return encode(20, values, {
    size: () => 8,
    write: (buffer, value, at) => buffer.writeBigInt64BE(value, at),
  });
}

const postgresEpoch = Date.UTC(2000, 0, 1);

/** @param values milliseconds since 1970 */
export function timestampArray(values: readonly number[]): Buffer {
  return encode(1184, values, {
    size: () => 8,
    write: (buffer, value, at) => buffer.writeBigInt64BE(BigInt(value - postgresEpoch) * 1000n, at),
  });
}

interface Encoding<Value> {
  size(value: Value): number;
  write(buffer: Buffer, value: Value, at: number): unknown;
}

function encode<Value>(
  oid: number,
  values: readonly (Value | null | undefined)[],
  encoding: Encoding<Value>,
): Buffer {
  let bytes = values.length > 0 ? 20 : 12;
  const sizes = values.map((value) => (value == null ? -1 : encoding.size(value)));
  for (const size of sizes) bytes += 4 + Math.max(size, 0);
  const buffer = Buffer.allocUnsafe(bytes);
  buffer.writeInt32BE(values.length > 0 ? 1 : 0, 0);
  buffer.writeInt32BE(sizes.includes(-1) ? 1 : 0, 4);
  buffer.writeInt32BE(oid, 8);
  if (values.length === 0) return buffer;
  buffer.writeInt32BE(values.length, 12);
  buffer.writeInt32BE(1, 16);
  let at = 20;
  values.forEach((value, place) => {
    const size = sizes[place] ?? -1;
    buffer.writeInt32BE(size, at);
    at += 4;
    if (value == null) return;
    encoding.write(buffer, value, at);
    at += size;
  });
  return buffer;
}
