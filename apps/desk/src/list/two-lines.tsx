import styles from './list.module.css';

interface TwoLinesProps {
  readonly first: string;
  readonly second: string | null;
}

/** What belongs together in one cell: the thing itself and what tells it from others of its name. */
export function TwoLines({ first, second }: TwoLinesProps) {
  return (
    <span className={styles.two}>
      <span>{first}</span>
      {second && <span className={styles.second}>{second}</span>}
    </span>
  );
}
