import { formatNumber } from '@mauxn/domain';
import type { ShiftRow } from '@mauxn/offline';
import { Count } from '@mauxn/ui';
import { useSetUp } from '../../app/field.ts';
import { m } from '../../paraglide/messages.js';
import { getLocale } from '../../paraglide/runtime.js';
import styles from '../../work/screen.module.css';

/** Tubes of the shift that count, against the goal of the campaign's day. */
export function ShiftCount({ shift }: { readonly shift: ShiftRow }) {
  const { campaigns } = useSetUp();
  const goal = campaigns.find(({ id }) => id === shift.campaign)?.goalPerDay ?? 0;
  const count = shift.captured - shift.voided;
  const shown = (value: number) => formatNumber(value, getLocale());
  return (
    <div className={styles.count}>
      <Count label={m.capture_count()} value={shown(count)} {...(goal > 0 && { of: shown(goal) })} />
      {goal > 0 && <progress value={Math.min(count, goal)} max={goal} aria-label={m.capture_count()} />}
    </div>
  );
}
