import { formatNumber, formatSlipId, helpKinds } from '@mauxn/domain';
import type { Lane as LaneRows, SlipRow } from '@mauxn/offline';
import { Button, Count, Panel } from '@mauxn/ui';
import { useSetUp } from '../app/field.ts';
import { m } from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import { PrintNotice } from '../print/print-notice.tsx';
import { labelOf } from '../print/slip-label.ts';
import { QrSymbol } from '../print/symbols.tsx';
import type { Printing } from '../print/use-printer.tsx';
import { helpName } from '../text/words.ts';
import styles from './lane.module.css';
import type { Lane } from './lane.ts';

interface LastSlipProps {
  readonly lane: Lane;
  readonly row: SlipRow | undefined;
  readonly outcome: Printing['outcome'];
}

/** The slip as it can be shown on this screen: another device may scan it from here where nothing is printed. */
export function LastSlip({ lane, row, outcome }: LastSlipProps) {
  const { site } = useSetUp();
  return (
    <Panel title={m.lane_last()}>
      {row ? (
        <div className={styles.slip}>
          <div className={styles.qr}>
            <QrSymbol text={labelOf(row, site.name).payload} label={m.lane_last_qr({ number: row.number })} />
          </div>
          <div>
            <p className={styles.number}>{row.number}</p>
            <p>{helpName[row.help]()}</p>
            <p className={styles.code}>{formatSlipId(row.slip)}</p>
            <p>{row.person?.name ?? m.lane_last_nobody()}</p>
          </div>
        </div>
      ) : (
        <p>{m.lane_last_none()}</p>
      )}
      {row && !row.person && <Button onClick={() => lane.send({ type: 'add' })}>{m.lane_last_add()}</Button>}
      <PrintNotice outcome={outcome} />
    </Panel>
  );
}

/** What was done in this shift, without what was taken back. */
export function Counts({ rows }: { readonly rows: LaneRows }) {
  return (
    <Panel title={m.lane_counts()}>
      <div className={styles.counts}>
        {helpKinds.map((help) => (
          <Count key={help} label={helpName[help]()} value={formatNumber(rows.counts[help], getLocale())} />
        ))}
      </div>
    </Panel>
  );
}
