import type { Locale, Told } from '../text/locale.ts';

/** A page that says the same to everybody is rendered once in each language. */
export function once(render: (told: Told) => string): (told: Told) => string {
  const rendered = new Map<Locale, string>();
  return (told) => {
    const html = rendered.get(told.locale) ?? render(told);
    rendered.set(told.locale, html);
    return html;
  };
}
