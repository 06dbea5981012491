/** Where a printed tube code comes from. */
export interface PairOrigin {
  /** Number of the province, two digits. */
  readonly province: number;
  /** Number of the device among all of the province, from 1: given out once. */
  readonly device: number;
}

/**
 * Codes of labels that a site prints itself, digits only, so that no input method can eat one: province, device, count of the device,
 * and a check digit. No two devices have a number in common and no device counts a number twice, so the codes are unique by construction.
 * Neither length is that of an ID number, and the shorter one is taken only where the pattern of the province asks for it.
 */
const forms = [
  { device: 4, count: 6 },
  { device: 3, count: 4 },
] as const;

/**
 * The code for the `count`-th label of a device, from 1.
 * @param matches whether a text is a tube code in this province
 * @returns undefined when the province's codes have another form, or when this device has used up its numbers
 */
export function pairCode(
  { province, device }: PairOrigin,
  count: number,
  matches: (code: string) => boolean,
): string | undefined {
  for (const form of forms) {
    const parts = [digits(province, 2), digits(device, form.device), digits(count, form.count)];
    if (parts.includes(undefined)) continue;
    const body = parts.join('');
    const code = body + checkDigit(body);
    if (matches(code)) return code;
  }
  return undefined;
}

/** Luhn: finds every single wrong digit and nearly every pair that changed places. */
export function checkDigit(body: string): string {
  const sum = Array.from(body)
    .toReversed()
    .map((digit, place) => Number(digit) * (place % 2 === 0 ? 2 : 1))
    .reduce((total, value) => total + (value > 9 ? value - 9 : value), 0);
  return String((10 - (sum % 10)) % 10);
}

function digits(value: number, length: number): string | undefined {
  const text = String(value).padStart(length, '0');
  return text.length === length ? text : undefined;
}
