import { Icon, type IconName } from '@mauxn/ui';
import { Link } from '@tanstack/react-router';
import styles from './shell.module.css';

interface ToolLinkProps {
  readonly to:
    | '/'
    | '/capture'
    | '/lane'
    | '/print/card'
    | '/print/pairs'
    | '/rapid'
    | '/shift'
    | '/outbox'
    | '/settings';
  readonly icon: IconName;
  readonly children: string;
  /** On a phone only the icon is seen; the words are still read aloud. */
  readonly isShort?: boolean;
}

/** A way to another screen, as large as a button. */
export function ToolLink({ to, icon, children, isShort }: ToolLinkProps) {
  return (
    <Link to={to} className={styles.tool}>
      <Icon name={icon} size={24} />
      <span className={isShort ? styles.word : undefined}>{children}</span>
    </Link>
  );
}
