import { baseLocale, isLocale, type Locale, locales } from '../paraglide/runtime.js';

export type { Locale };
export { locales };

/** What every message function is told: two people may be answered at once in two languages. */
export interface Told {
  readonly locale: Locale;
}

/** How each language names itself. */
export const languageName = { vi: 'Tiếng Việt', en: 'English' } as const satisfies Record<Locale, string>;

/**
 * The language of one request: the one asked for by `?lang=`, else Vietnamese for everybody whose browser names it at any place (many
 * phones in Vietnam run in English), else the known language that the browser wants most.
 */
export function localeOf(wanted: unknown, acceptLanguage: string | undefined): Locale {
  if (isLocale(wanted)) return wanted;
  const named = readAccepted(acceptLanguage ?? '');
  if (named.some(({ language }) => language === baseLocale)) return baseLocale;
  return named.map(({ language }) => language).find(isLocale) ?? baseLocale;
}

interface Accepted {
  readonly language: string;
  readonly weight: number;
}

/** Languages that are wanted at all, the most wanted first. */
function readAccepted(header: string): Accepted[] {
  return header
    .split(',', 20)
    .map((item): Accepted => {
      const [range = '', ...parameters] = item.trim().toLowerCase().split(';');
      const weight = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return { language: range.split('-', 1)[0] ?? '', weight: Number(weight?.trim().slice(2) ?? 1) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);
}
