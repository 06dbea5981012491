import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { m } from '../paraglide/messages.js';
import { languageName, locales, type Told } from '../text/locale.ts';
import { style } from './style.ts';

interface DocumentProps {
  readonly told: Told;
  /** Shown by chat apps, histories and task lists: never anything personal. */
  readonly title: string;
  /** What must be sent again to see this page in another language; a page without it is fetched again. */
  readonly again?: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}

/** The whole page as it is sent. */
export function renderPage(props: DocumentProps): string {
  return `<!DOCTYPE html>${renderToStaticMarkup(<Document {...props} />)}`;
}

function Document({ told, title, again, children }: DocumentProps) {
  return (
    <html lang={told.locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <title>{`${title} · Mẫu XN`}</title>
        <link rel="icon" href="data:," />
        {/* Its hash stands in the content security policy, so it must arrive letter by letter. */}
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <div className="bar">
          <header>
            <div className="brand">
              <Logo />
              <span>
                <strong>Mẫu XN</strong>
                <small>{m.brand_tagline({}, told)}</small>
              </span>
            </div>
            <nav className="screen" aria-label={m.language_switch({}, told)}>
              <Languages told={told} again={again} />
            </nav>
          </header>
        </div>
        <main>{children}</main>
        <div className="foot screen">
          <footer>
            <p className="muted">{m.footer_never_asks({}, told)}</p>
          </footer>
        </div>
      </body>
    </html>
  );
}

/** The addresses are relative, so that no page repeats the secret of its own. */
function Languages({ told, again }: Pick<DocumentProps, 'told'> & { again: DocumentProps['again'] }) {
  const others = locales.filter((locale) => locale !== told.locale);
  return others.map((locale) =>
    again ? (
      <form key={locale} method="post" action={`?lang=${locale}`}>
        {Object.entries(again).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <button className="link" lang={locale}>
          {languageName[locale]}
        </button>
      </form>
    ) : (
      <a key={locale} className="link" href={`?lang=${locale}`} hrefLang={locale} lang={locale}>
        {languageName[locale]}
      </a>
    ),
  );
}

function Logo() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="6" fill="#004f7d" />
      <path
        d="M11 5h10M12.5 5v17a3.5 3.5 0 007 0V5M12.5 15h7"
        fill="none"
        stroke="#fff"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
    </svg>
  );
}
