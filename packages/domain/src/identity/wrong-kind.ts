/** Codes people show by mistake; the screen says what it is and what to show instead. */
export type WrongKind = 'vaccine-passport' | 'place' | 'url' | 'payment';

/** Which wrong code a text is, or undefined (qr-and-identity 7). */
export function wrongKindOf(text: string): WrongKind | undefined {
  if (/^HC1:/iu.test(text)) return 'vaccine-passport';
  const { scheme, host = '' } = /^(?<scheme>https?:\/\/)?(?<host>[^/?#\s]*)/iu.exec(text)?.groups ?? {};
  const name = host.toLowerCase().replace(/^.*@/u, '').replace(/:\d*$/u, '');
  if (placeHosts.includes(name)) return 'place';
  if (scheme !== undefined) return 'url';
  // EMVCo payments start so and cannot be shorter than 30; a tube number may well begin with the same digits.
  return text.startsWith('000201') && text.length >= 30 ? 'payment' : undefined;
}

const placeHosts = ['qr.tokhaiyte.vn', 'qr.pccovid.gov.vn'];
