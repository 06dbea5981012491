import { normalizeText } from './text.ts';

export interface Phone {
  /** Ten digits from 0 where the text allows it, otherwise what was typed; empty for no text. */
  readonly phone: string;
  /**
   * False outside `0[35789]` and eight digits: a reason to ask again, never to refuse, for landlines exist.
   */
  readonly usual: boolean;
}

/**
 * A phone number as typed, scanned or listed, with +84, 0084 or 84 turned into 0. Never refuses
 * (qr-and-identity 12).
 */
export function parsePhone(raw: string): Phone {
  const typed = normalizeText(raw);
  const bare = typed.replace(/[\s.()-]/gu, '');
  // Words such as "không có" and two numbers in one box stay readable; E.164 ends at 15 digits.
  const phone = /^\+?\d{1,15}$/u.test(bare) ? bare.replace(countryCode, '0') : typed;
  return { phone, usual: isUsualPhone(phone) };
}

/** A mobile number of the ranges in use; the operators' prefixes inside them change too often to check. */
export function isUsualPhone(text: string): boolean {
  return /^0[35789]\d{8}$/u.test(text);
}

const countryCode = /^(?:\+84|0084|84(?=0?\d{9}$))0?/u;
