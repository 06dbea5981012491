import { testMethods } from '@mauxn/domain';
import { LiveRegion, SelectField } from '@mauxn/ui';
import { useBench } from '../api/bench.ts';
import { Loaded } from '../list/loaded.tsx';
import { LongTable } from '../list/long-table.tsx';
import { SearchField } from '../list/search-field.tsx';
import { Reload, Toolbar } from '../list/toolbar.tsx';
import { useCodeFilter } from '../list/use-code-filter.ts';
import { useNow } from '../list/use-now.ts';
import { m } from '../paraglide/messages.js';
import { useMe } from '../shell/me.ts';
import { useUnsavedWarning } from '../shell/use-unsaved-warning.ts';
import { counted } from '../text/counted.ts';
import { methodName } from '../text/words.ts';
import { entryColumns } from './entry-columns.tsx';
import { EntryNotices } from './entry-notices.tsx';
import { JustSaved } from './just-saved.tsx';
import { KeyLegend } from './key-legend.tsx';
import { withCode } from './queue.ts';
import { useGrid } from './use-grid.ts';

/** Results by keyboard: choose, Enter, next. A scanned tube brings its row. */
export function EntryScreen() {
  const lab = useMe().scope.id;
  const { code, setCode } = useCodeFilter();
  const query = useBench({ lab, queue: 'to-enter', whole: true });
  const tubes = withCode(query.tubes, code);
  const grid = useGrid(lab, tubes, setCode);
  const now = useNow();
  useUnsavedWarning(query.tubes.some(({ reception }) => grid.drafts.has(reception)));
  return (
    <>
      <KeyLegend onChoose={grid.choose} />
      <Toolbar>
        <SearchField label={m.filter_code()} value={code} onChange={setCode} />
        <SelectField
          label={m.field_method()}
          defaultValue={grid.method}
          onChange={(event) => grid.setMethod(testMethods.find((one) => one === event.target.value))}
          options={testMethods.map((value) => ({ value, label: methodName[value]() }))}
        />
        <Reload query={query} />
      </Toolbar>
      <EntryNotices entry={grid} tubes={query.tubes} />
      <JustSaved entries={grid.saved.last} />
      <LiveRegion text={grid.spoken} turn={grid.turn} />
      <Loaded query={query} part={query.part}>
        <LongTable
          caption={m.entry_caption({ count: counted(tubes.length) })}
          columns={entryColumns({ now, ...grid })}
          rows={tubes}
          rowKey={({ reception }) => reception}
          activeKey={grid.active}
          onActive={grid.setActive}
          tone={({ reception }) => (grid.drafts.get(reception)?.failure ? 'danger' : undefined)}
          empty={code ? m.queue_empty_filtered() : m.entry_empty()}
        />
      </Loaded>
    </>
  );
}
