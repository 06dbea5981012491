import { formatNumber, formatTime, orderBoard, progressOf, rapidResults, windowOf } from '@mauxn/domain';
import type { RapidRow, ShiftRow } from '@mauxn/offline';
import { Count, Notice, Panel } from '@mauxn/ui';
import { useRapidOfShift } from '../app/rapid.ts';
import { useNow } from '../app/use-now.ts';
import { m } from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import { ToolLink } from '../shell/tool-link.tsx';
import styles from './shift.module.css';

const countNames = {
  negative: m.rapid_count_negative,
  positive: m.rapid_count_positive,
  invalid: m.rapid_count_invalid,
} as const;

/** Rapid tests of a shift: what was found, and which nobody has read. A shift may end while they run; their timers go on. */
export function RapidTests({ shift }: { readonly shift: ShiftRow }) {
  const tests = useRapidOfShift(shift.id);
  if (!tests || tests.length === 0) return null;
  const read = tests.filter(({ state }) => state === 'read');
  const running = tests.filter(({ state }) => state === 'running');
  const voided = tests.length - read.length - running.length;
  const outside = read.filter(({ reading }) => reading?.timing !== 'in-time').length;
  return (
    <Panel title={m.rapid_close_title()}>
      <div className={styles.counts}>
        {rapidResults.map((result) => (
          <Count
            key={result}
            label={countNames[result]()}
            value={figure(read.filter(({ reading }) => reading?.result === result).length)}
          />
        ))}
      </div>
      {outside > 0 && <p>{m.rapid_close_outside({ count: figure(outside) })}</p>}
      {voided > 0 && <p>{m.rapid_close_voided({ count: figure(voided) })}</p>}
      {running.length === 0 ? (
        <Notice tone="done" title={m.rapid_close_complete()} />
      ) : (
        <Running tests={running} />
      )}
    </Panel>
  );
}

function Running({ tests }: { readonly tests: readonly RapidRow[] }) {
  const now = useNow();
  return (
    <>
      <Notice
        tone="attention"
        icon="clock"
        title={m.rapid_close_running({ count: figure(tests.length) })}
        remedy={m.rapid_close_running_fix()}
        actions={
          <ToolLink to="/rapid" icon="clock">
            {m.rapid_close_open()}
          </ToolLink>
        }
      />
      <ul>
        {orderBoard(tests, now).map((row) => (
          <li key={row.id}>{runningText(row, now)}</li>
        ))}
      </ul>
    </>
  );
}

function runningText(row: RapidRow, now: number): string {
  const { from, to } = windowOf(row.kit, row.startedAt);
  const { name } = row.person;
  const times = { name, from: formatTime(from, now), to: formatTime(to, now) };
  return progressOf(row, now).phase === 'overdue' ? m.rapid_close_overdue(times) : m.rapid_close_until(times);
}

function figure(value: number): string {
  return formatNumber(value, getLocale());
}
