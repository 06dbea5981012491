import { formatNumber } from '@mauxn/domain';
import type { ShiftRow } from '@mauxn/offline';
import { Count } from '@mauxn/ui';
import { useRapidOfShift } from '../../app/rapid.ts';
import { m } from '../../paraglide/messages.js';
import { getLocale } from '../../paraglide/runtime.js';
import styles from './rapid.module.css';

/** Tests of the shift that count, and those that nobody has read. */
export function ShiftTests({ shift }: { readonly shift: ShiftRow }) {
  const tests = useRapidOfShift(shift.id) ?? [];
  const running = tests.filter(({ state }) => state === 'running').length;
  const count = tests.filter(({ state }) => state !== 'voided').length;
  const shown = (value: number) => formatNumber(value, getLocale());
  return (
    <div className={styles.counts}>
      <Count label={m.rapid_count()} value={shown(count)} />
      <Count label={m.rapid_count_running()} value={shown(running)} />
    </div>
  );
}
