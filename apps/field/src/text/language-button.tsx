import { Button, Icon } from '@mauxn/ui';
import { getLocale } from '../paraglide/runtime.js';
import { switchLocale } from './locale.ts';

const otherLanguage = {
  vi: { locale: 'en', name: 'English' },
  en: { locale: 'vi', name: 'Tiếng Việt' },
} as const;

/** Named in the language that it changes to: who needs it cannot read the other. */
export function LanguageButton() {
  const { locale, name } = otherLanguage[getLocale()];
  return (
    <Button variant="quiet" lang={locale} onClick={() => switchLocale(locale)} icon={<Icon name="globe" />}>
      {name}
    </Button>
  );
}
