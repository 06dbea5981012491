/**
 * Postgres arrays in binary form: node-postgres sends a Buffer as it is, which spares the quoting of text arrays on the way of every
 * pushed record (measured with `npm run bench -- sync`). Format: array_recv in the Postgres sources.
 */
export function textArray(values: readonly (string | null | undefined)[]): Buffer {
  // A UTF-16 unit becomes three bytes at most; measuring each text first would read it twice.
  return encode(
    25,
    values,
    (value) => 3 * value.length,
    (buffer, value, at) => buffer.write(value, at),
  );
}

export function uuidArray(values: readonly string[]): Buffer {
  return encode(2950, values, () => 16, writeUuid);
}

export function smallintArray(values: readonly number[]): Buffer {
  return encode(
    21,
    values,
    () => 2,
    (buffer, value, at) => buffer.writeInt16BE(value, at) - at,
  );
}

export function integerArray(values: readonly number[]): Buffer {
  return encode(
    23,
    values,
    () => 4,
    (buffer, value, at) => buffer.writeInt32BE(value, at) - at,
  );
}

export function bigintArray(values: readonly bigint[]): Buffer {
  return encode(
    20,
    values,
    () => 8,
    (buffer, value, at) => buffer.writeBigInt64BE(value, at) - at,
  );
}

const postgresEpoch = Date.UTC(2000, 0, 1);

/** @param values milliseconds since 1970 */
export function timestampArray(values: readonly number[]): Buffer {
  return encode(
    1184,
    values,
    () => 8,
    (buffer, value, at) => {
      return buffer.writeBigInt64BE(BigInt(value - postgresEpoch) * 1000n, at) - at;
    },
  );
}

/**
 * @param room the most bytes that a value can need
 * @param write puts a value at a place. Returns how many bytes it took
 */
function encode<Value>(
  type: number,
  values: readonly (Value | null | undefined)[],
  room: (value: Value) => number,
  write: (buffer: Buffer, value: Value, at: number) => number,
): Buffer {
  const bytes = values.reduce<number>((sum, value) => sum + 4 + (value == null ? 0 : room(value)), 20);
  const buffer = Buffer.allocUnsafe(bytes);
  buffer.writeInt32BE(values.length > 0 ? 1 : 0, 0);
  buffer.writeInt32BE(values.some((value) => value == null) ? 1 : 0, 4);
  buffer.writeInt32BE(type, 8);
  if (values.length === 0) return buffer.subarray(0, 12);
  buffer.writeInt32BE(values.length, 12);
  buffer.writeInt32BE(1, 16);
  let at = 20;
  for (const value of values) {
    const size = value == null ? -1 : write(buffer, value, at + 4);
    buffer.writeInt32BE(size, at);
    at += 4 + Math.max(size, 0);
  }
  return buffer.subarray(0, at);
}

/** Numbers of the hexadecimal digits by their character code. */
const digitOf = new Uint8Array(128);
for (const [number, digit] of [...'0123456789abcdef'].entries()) {
  digitOf[digit.charCodeAt(0)] = number;
  digitOf[digit.toUpperCase().charCodeAt(0)] = number;
}

/** Reads the digits itself: taking the dashes out first makes another string per id, and a record has five. */
function writeUuid(buffer: Buffer, uuid: string, at: number): number {
  let end = at;
  for (let place = 0; place < 36; place += 2) {
    if (uuid[place] === '-') place++;
    buffer[end++] = (digitAt(uuid, place) << 4) | digitAt(uuid, place + 1);
  }
  return 16;
}

function digitAt(text: string, place: number): number {
  return digitOf[text.charCodeAt(place)] ?? 0;
}
