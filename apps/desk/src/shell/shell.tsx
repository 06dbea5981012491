import { canDo } from '@mauxn/domain';
import { Page } from '@mauxn/ui';
import type { Me } from '@mauxn/wire';
import { Outlet, useLocation } from '@tanstack/react-router';
import { useLayoutEffect } from 'react';
import { m } from '../paraglide/messages.js';
import { Account, Brand } from './account.tsx';
import { MeContext } from './me.ts';
import { Navigation } from './navigation.tsx';
import { screenAt, screenPaths, screens } from './screens.ts';
import { Forbidden, NotForDesk } from './states.tsx';

/** The frame around every screen of somebody who is signed in. */
export function Shell({ me }: { readonly me: Me }) {
  const { pathname } = useLocation();
  const screen = screenAt(pathname);
  const allowed = screenPaths.filter((path) => canDo(me.role, screens[path].action));
  const title = screen?.title() ?? (pathname === '/' ? m.product_name() : m.screen_unknown());
  useLayoutEffect(() => {
    document.title = `${title} · ${m.product_name()}`;
    window.scrollTo(0, 0);
    const here = document.activeElement;
    // A screen that has its own place for the keyboard has taken it already, or takes it from here.
    if (here === document.body || here?.closest('nav')) {
      document.getElementById('main')?.focus({ preventScroll: true });
    }
  }, [title]);
  return (
    <MeContext value={me}>
      <Page
        brand={<Brand place={me.scope.name} />}
        title={title}
        navPlace="side"
        navLabel={m.nav_label()}
        nav={allowed.length > 0 && <Navigation me={me} paths={allowed} />}
        status={<Account me={me} />}
        skipLabel={m.skip_to_content()}
      >
        {allowed.length === 0 ? (
          <NotForDesk />
        ) : screen && !allowed.includes(screen.path) ? (
          <Forbidden />
        ) : (
          <Outlet />
        )}
      </Page>
    </MeContext>
  );
}
