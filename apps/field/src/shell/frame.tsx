import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSetUp, useShift } from '../app/field.ts';
import { m } from '../paraglide/messages.js';
import { SyncChip } from '../sync/sync-chip.tsx';
import styles from './shell.module.css';
import { ToolLink } from './tool-link.tsx';
import { UpdateBar } from './update-bar.tsx';

/** Screens of work beside the first one. */
const workScreens: ReadonlySet<string> = new Set(['/rapid', '/lane', '/capture']);

/** The bar above every screen: where one works and as whom, the sync chip, and the ways to the other screens. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const { site, me } = useSetUp();
  const hasShift = useShift() !== undefined;
  const { pathname } = useLocation();
  const isHome = pathname === '/';
  const isVolunteer = me.role === 'volunteer';
  const isCapture = hasShift && (isHome || workScreens.has(pathname));
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#main">
        {m.skip_to_content()}
      </a>
      <header className={styles.header} data-capture={isCapture || undefined}>
        <p className={styles.place}>
          <strong>{site.name}</strong>
          <span>{me.name}</span>
        </p>
        <nav className={styles.tools} aria-label={m.nav_label()}>
          {!isHome && (
            <ToolLink to="/" icon="arrow-left" isShort>
              {hasShift ? (isVolunteer ? m.lane_nav() : m.nav_back_to_capture()) : m.nav_back_to_shift()}
            </ToolLink>
          )}
          <SyncChip />
          {isHome && hasShift && (
            <ToolLink to={isVolunteer ? '/capture' : '/lane'} icon={isVolunteer ? 'tube' : 'people'} isShort>
              {isVolunteer ? m.lane_nav_capture() : m.lane_nav()}
            </ToolLink>
          )}
          {isHome && hasShift && (
            <ToolLink to="/shift" icon="flag" isShort>
              {m.nav_close_shift()}
            </ToolLink>
          )}
          {isHome && (
            <ToolLink to="/settings" icon="person" isShort>
              {m.nav_settings()}
            </ToolLink>
          )}
        </nav>
      </header>
      <UpdateBar isIdle={!isCapture} />
      {children}
    </div>
  );
}
