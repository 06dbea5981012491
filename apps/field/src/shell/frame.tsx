import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSetUp, useShift } from '../app/field.ts';
import { m } from '../paraglide/messages.js';
import { SyncChip } from '../sync/sync-chip.tsx';
import styles from './shell.module.css';
import { ToolLink } from './tool-link.tsx';
import { UpdateBar } from './update-bar.tsx';

/** The bar above every screen: where one works and as whom, the sync chip, and the ways to the other screens. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const { site, me } = useSetUp();
  const hasShift = useShift() !== undefined;
  const isHome = useLocation().pathname === '/';
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#main">
        {m.skip_to_content()}
      </a>
      <header className={styles.header} data-capture={(isHome && hasShift) || undefined}>
        <p className={styles.place}>
          <strong>{site.name}</strong>
          <span>{me.name}</span>
        </p>
        <nav className={styles.tools} aria-label={m.nav_label()}>
          {!isHome && (
            <ToolLink to="/" icon="arrow-left" isShort>
              {hasShift ? m.nav_back_to_capture() : m.nav_back_to_shift()}
            </ToolLink>
          )}
          <SyncChip />
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
      <UpdateBar isIdle={!isHome || !hasShift} />
      {children}
    </div>
  );
}
