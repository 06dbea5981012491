import { Icon } from '@mauxn/ui';
import type { Me } from '@mauxn/wire';
import { Link } from '@tanstack/react-router';
import { useBenchCounts } from '../api/bench.ts';
import { counted } from '../text/counted.ts';
import { type ScreenInfo, type ScreenPath, screens } from './screens.ts';
import styles from './shell.module.css';

interface NavigationProps {
  readonly me: Me;
  readonly paths: readonly ScreenPath[];
}

/** Links to what this person may do, with the length of the queue that waits there. */
export function Navigation({ me, paths }: NavigationProps) {
  const counts = useBenchCounts(me.scope.id);
  return (
    <ul>
      {paths.map((path) => {
        const { title, icon, queue }: ScreenInfo = screens[path];
        const waiting = queue && counts ? counts[queue] : 0;
        return (
          <li key={path}>
            <Link to={path} activeProps={{ 'aria-current': 'page' }}>
              <Icon name={icon} size={20} />
              <span className={styles.link}>{title()}</span>
              {waiting > 0 && <span className={styles.waiting}>{counted(waiting)}</span>}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
