import { classes } from '@mauxn/ui';
import { m } from '../paraglide/messages.js';
import styles from './print.module.css';
import type { Paper } from './printer.ts';
import type { SlipLabel } from './slip-label.ts';
import { QrSymbol } from './symbols.tsx';

/** A slip as the browser prints it, on a label or on a sheet. */
export function SlipPaper({ label, paper }: { readonly label: SlipLabel; readonly paper: Paper }) {
  return paper === 'label' ? <SmallSlip label={label} /> : <LargeSlip label={label} paper={paper} />;
}

/** 50 × 30 mm: nothing but what has to be on it. */
export function SmallSlip({ label }: { readonly label: SlipLabel }) {
  return (
    <article className={classes(styles.paper, styles.label)}>
      <QrSymbol text={label.payload} ecc="L" />
      <div className={styles.labelWords}>
        <strong className={styles.labelNumber}>{label.number}</strong>
        <span className={styles.labelCode}>{label.code}</span>
        {label.name && <span className={styles.labelName}>{label.name}</span>}
        <span>
          {label.year ? `${label.year} · ` : ''}
          {label.time}
        </span>
      </div>
    </article>
  );
}

function LargeSlip({ label, paper }: { readonly label: SlipLabel; readonly paper: 'a6' | 'a5' }) {
  return (
    <article className={classes(styles.paper, styles[paper])}>
      <p className={styles.slipSite}>{label.site}</p>
      <h1 className={styles.slipTitle}>{m.print_slip_title()}</h1>
      <p className={styles.slipNumber}>{label.number}</p>
      <QrSymbol text={label.payload} />
      {label.name && <p className={styles.slipName}>{label.name}</p>}
      {label.year && <p>{m.print_slip_born({ year: label.year })}</p>}
      <p className={styles.slipCode}>
        {m.print_slip_code()} <strong>{label.code}</strong>
      </p>
      <p>{m.print_slip_how()}</p>
      <p className={styles.slipSmall}>{m.print_slip_result()}</p>
      <p className={styles.slipSmall}>{label.time}</p>
    </article>
  );
}
