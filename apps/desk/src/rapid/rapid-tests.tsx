import { rapidResults } from '@mauxn/domain';
import { Count, TextField } from '@mauxn/ui';
import type { RapidCounts } from '@mauxn/wire';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRapidTests } from '../api/rapid.ts';
import { FilterSelect } from '../list/filter-select.tsx';
import { Loaded } from '../list/loaded.tsx';
import { LongTable } from '../list/long-table.tsx';
import { SearchField } from '../list/search-field.tsx';
import { Print, PrintedAt, Reload, Toolbar } from '../list/toolbar.tsx';
import { useNow } from '../list/use-now.ts';
import { m } from '../paraglide/messages.js';
import { useMe } from '../shell/me.ts';
import { counted } from '../text/counted.ts';
import { isDay, type RapidFilter } from '../text/filters.ts';
import { resultName } from '../text/words.ts';
import { rapidColumns } from './columns.tsx';
import { dayOf, filterRapid } from './filter.ts';
import styles from './rapid.module.css';

/** Rapid tests of a day: of one's own site, or of every site at and below one's unit. */
export function RapidTestsScreen() {
  const { scope } = useMe();
  const filter: RapidFilter = useSearch({ strict: false });
  const navigate = useNavigate();
  const now = useNow();
  const day = filter.day ?? dayOf(now);
  const query = useRapidTests(scope, day);
  const rows = filterRapid(query.tests, filter);
  const narrow = (part: Partial<RapidFilter>) =>
    void navigate({ to: '.', search: { ...filter, ...part }, replace: true });
  const filtered = filter.q !== undefined || filter.result !== undefined;
  return (
    <>
      <Toolbar>
        <TextField
          type="date"
          label={m.rapid_day()}
          defaultValue={day}
          max={dayOf(now)}
          onChange={({ target }) => isDay(target.value) && narrow({ day: target.value })}
        />
        <SearchField label={m.rapid_filter()} value={filter.q} onChange={(q) => narrow({ q })} />
        <FilterSelect
          label={m.rapid_col_result()}
          any={m.rapid_any_result()}
          value={filter.result}
          codes={rapidResults}
          names={resultName}
          onChange={(result) => narrow({ result })}
        />
        <Print query={query} />
        <Reload query={query} />
      </Toolbar>
      <PrintedAt place={scope.name} now={now} />
      <Loaded query={query} part={query.part}>
        {query.counts && <Counts counts={query.counts} />}
        <LongTable
          caption={m.rapid_caption({ count: counted(rows.length) })}
          columns={rapidColumns(now)}
          rows={rows}
          rowKey={({ id }) => id}
          empty={filtered ? m.rapid_empty_filtered() : m.rapid_empty()}
        />
      </Loaded>
    </>
  );
}

/** Of the whole day, whatever the filter leaves; tests that were voided stand apart. */
function Counts({ counts }: { readonly counts: RapidCounts }) {
  return (
    <div className={styles.counts}>
      {countTexts.map(([count, text]) => (
        <Count key={count} label={text()} value={counted(counts[count])} />
      ))}
    </div>
  );
}

const countTexts = [
  ['started', m.rapid_count_started],
  ['negative', m.rapid_count_negative],
  ['positive', m.rapid_count_positive],
  ['invalid', m.rapid_count_invalid],
  ['running', m.rapid_count_running],
  ['early', m.rapid_count_early],
  ['late', m.rapid_count_late],
  ['voided', m.rapid_count_voided],
] as const satisfies readonly (readonly [keyof RapidCounts, () => string])[];
