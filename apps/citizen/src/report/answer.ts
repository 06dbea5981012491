import { normalizeText } from '@mauxn/domain';

/** The two boxes as they were filled in, to be shown again. */
export interface TypedAnswer {
  readonly birthYear: string;
  readonly last4: string;
}

export interface AnswerFaults {
  readonly birthYear?: 'format' | 'impossible';
  readonly last4?: 'format';
}

export type CheckedAnswer =
  | { readonly ok: true; readonly answer: TypedAnswer }
  | { readonly ok: false; readonly faults: AnswerFaults };

/** Nobody needs more, and what was typed goes back into a page of limited size. */
const longest = 40;
/** Nobody who is swabbed was born earlier. */
const earliestYear = 1850;

/** What stands in the box for a slip's code, to be shown again. */
export function readTypedSlip(body: unknown): string {
  const fields: Readonly<Record<string, unknown>> =
    typeof body === 'object' && body !== null ? { ...body } : {};
  return textOf(fields['slip']);
}

/** Reads the posted form; whatever is not text counts as left empty. */
export function readTyped(body: unknown): TypedAnswer {
  const fields: Readonly<Record<string, unknown>> =
    typeof body === 'object' && body !== null ? { ...body } : {};
  return { birthYear: textOf(fields['birthYear']), last4: textOf(fields['last4']) };
}

/**
 * Tells typing slips from answers, so that a slip does not cost a try. Spaces and separators do not count. A whole paper or phone number
 * in the box for its last four digits means its last four digits; those of a foreign paper may be letters.
 */
export function checkAnswer(typed: TypedAnswer, thisYear: number): CheckedAnswer {
  const birthYear = bare(typed.birthYear);
  const last4 = bare(typed.last4).toUpperCase();
  const yearFault = faultOfYear(birthYear, thisYear);
  const last4Fault = /^([0-9A-Z]{4}|\d{9,12})?$/.test(last4) ? undefined : 'format';
  if (yearFault || last4Fault) {
    return {
      ok: false,
      faults: { ...(yearFault && { birthYear: yearFault }), ...(last4Fault && { last4: last4Fault }) },
    };
  }
  return { ok: true, answer: { birthYear, last4: last4.slice(-4) } };
}

function faultOfYear(text: string, thisYear: number): AnswerFaults['birthYear'] {
  if (!/^\d{4}$/.test(text)) return 'format';
  const year = Number(text);
  return year < earliestYear || year > thisYear ? 'impossible' : undefined;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? normalizeText(value).slice(0, longest).toWellFormed() : '';
}

/** Full-width digits of some keyboards become plain ones. */
function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s.-]/g, '');
}
