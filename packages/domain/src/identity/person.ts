/** Where a fact about a person came from. A better source may replace a worse one, never in silence. */
export const personSources = ['cccd', 'unified-qr', 'bhyt', 'typed', 'pre-registered'] as const;
export type PersonSource = (typeof personSources)[number];

export const sexes = ['male', 'female'] as const;
export type Sex = (typeof sexes)[number];

/**
 * The sex behind a code of QCVN 109:2017/BTTTT (1 male, 2 female), which BHYT and unified codes use; 0 is
 * unknown.
 */
export function sexOfCode(code: string): Sex | undefined {
  if (code === '1') return 'male';
  return code === '2' ? 'female' : undefined;
}

export const personFields = [
  'name',
  'birth',
  'sex',
  'idNumber',
  'phone',
  'insurance',
  'qid',
  'address',
] as const;
export type PersonField = (typeof personFields)[number];

/**
 * A person as captured at the swab. Every field but the name may be missing: children have no papers and apps
 * mask numbers. Neither the ID number nor the phone is a key (domain.md, Identity).
 */
export interface Person {
  /** NFC, one space between words, in the case the source gave it. */
  readonly name: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: a date keeps its precision and is never padded. */
  readonly birth?: string | undefined;
  readonly sex?: Sex | undefined;
  /** 12 digits (căn cước), 9 digits (CMND) or a passport number. Never a masked number. */
  readonly idNumber?: string | undefined;
  /** Ten digits from 0, or what was typed when it is no Vietnamese mobile number. */
  readonly phone?: string | undefined;
  /** BHYT card number: two letters and 13 digits, or 10 digits. */
  readonly insurance?: string | undefined;
  /** Code of the national QR platform; opaque text. */
  readonly qid?: string | undefined;
  readonly address?: string | undefined;
  /** Source of every field that `fieldSources` does not name. */
  readonly source: PersonSource;
  readonly fieldSources?: { readonly [field in PersonField]?: PersonSource | undefined } | undefined;
  /** Text of a code that was not understood, kept for whoever can read it later. */
  readonly opaque?: string | undefined;
  /** The row of the pre-registration list that this person was found by; group and note stand there. */
  readonly registration?: string | undefined;
  /** Id of the slip that this person came with: how it came here, not where a fact is from. A secret, see `makeSlipId`. */
  readonly slip?: string | undefined;
}
