import { Fragment, type ReactNode, useEffect } from 'react';
import { useLocale } from '../text/locale.ts';

/** Texts are read while drawing: another language draws everything anew. What was captured lies in the database. */
export function Localized({ draw }: { readonly draw: () => ReactNode }) {
  const locale = useLocale();
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return <Fragment key={locale}>{draw()}</Fragment>;
}
