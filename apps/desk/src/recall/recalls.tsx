import { recallReasons, recallStates } from '@mauxn/domain';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRecalls } from '../api/recalls.ts';
import { FilterSelect } from '../list/filter-select.tsx';
import { Loaded } from '../list/loaded.tsx';
import { LongTable } from '../list/long-table.tsx';
import { SearchField } from '../list/search-field.tsx';
import { Print, PrintedAt, Reload, Toolbar } from '../list/toolbar.tsx';
import { useNow } from '../list/use-now.ts';
import { m } from '../paraglide/messages.js';
import { useMe } from '../shell/me.ts';
import { counted } from '../text/counted.ts';
import type { RecallFilter } from '../text/filters.ts';
import { recallReasonName, recallStateName } from '../text/words.ts';
import { recallColumns } from './columns.tsx';
import { filterRecalls } from './filter.ts';

/** Who has to be swabbed again, to be called and to be printed. */
export function RecallsScreen() {
  const { scope } = useMe();
  const filter = useSearch({ from: '/recalls' });
  const navigate = useNavigate({ from: '/recalls' });
  const query = useRecalls(scope.id);
  const now = useNow();
  const rows = filterRecalls(query.recalls, filter);
  const narrow = (part: Partial<RecallFilter>) =>
    void navigate({ search: { ...filter, ...part }, replace: true });
  const filtered = Object.values(filter).some((value) => value !== undefined);
  return (
    <>
      <Toolbar>
        <SearchField label={m.filter_recall()} value={filter.q} onChange={(q) => narrow({ q })} />
        <FilterSelect
          label={m.col_state()}
          any={m.filter_any_state()}
          value={filter.state}
          codes={recallStates}
          names={recallStateName}
          onChange={(state) => narrow({ state })}
        />
        <FilterSelect
          label={m.col_reason()}
          any={m.filter_any_reason()}
          value={filter.reason}
          codes={recallReasons}
          names={recallReasonName}
          onChange={(reason) => narrow({ reason })}
        />
        <Print query={query} />
        <Reload query={query} />
      </Toolbar>
      <PrintedAt place={scope.name} now={now} />
      <Loaded query={query} part={query.part}>
        <LongTable
          caption={m.recalls_caption({ count: counted(rows.length) })}
          columns={recallColumns(now)}
          rows={rows}
          rowKey={({ id }) => id}
          empty={filtered ? m.recalls_empty_filtered() : m.recalls_empty()}
        />
      </Loaded>
    </>
  );
}
