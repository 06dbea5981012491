import { type Column, LiveRegion } from '@mauxn/ui';
import type { BenchTube } from '@mauxn/wire';
import { Loaded } from '../list/loaded.tsx';
import { LongTable } from '../list/long-table.tsx';
import { SearchField } from '../list/search-field.tsx';
import { Reload, Toolbar } from '../list/toolbar.tsx';
import { m } from '../paraglide/messages.js';
import { KeyHints } from './key-hints.tsx';
import { ProblemNotice } from './problem.tsx';
import { type Hindrance, isException } from './queue.ts';
import type { useQueue } from './use-queue.ts';

interface QueueTableProps {
  readonly list: ReturnType<typeof useQueue>;
  readonly columns: readonly Column<BenchTube>[];
  readonly caption: string;
  readonly empty: string;
  /** What the box in the head chooses, and what it is called. */
  readonly all: { readonly label: string; readonly has: (tube: BenchTube) => boolean };
  readonly hindranceOf: (tube: BenchTube) => Hindrance | undefined;
  /** What Enter does with what is chosen. */
  readonly enter: { readonly label: string; readonly act: () => void };
}

/** The filter, the last scan that did nothing, and the queue with its boxes. */
export function QueueTable({ list, columns, caption, empty, all, hindranceOf, enter }: QueueTableProps) {
  const { query, code, setCode, tubes, selected, setSelected } = list;
  return (
    <>
      <Toolbar>
        <SearchField label={m.filter_code()} value={code} onChange={setCode} />
        <Reload query={query} />
      </Toolbar>
      <KeyHints
        hints={[
          { keys: ['↑', '↓'], text: m.legend_move() },
          { keys: [m.key_space()], text: m.legend_choose() },
          { keys: ['Enter'], text: enter.label },
        ]}
      />
      <ProblemNotice problem={list.problem} />
      <LiveRegion politeness="assertive" {...list.scanned} />
      <Loaded query={query} part={query.part}>
        <LongTable
          caption={caption}
          columns={columns}
          rows={tubes}
          rowKey={({ reception }) => reception}
          selection={{
            selected,
            onChange: setSelected,
            label: (tube) => m.choose_tube({ code: tube.code }),
            allLabel: all.label,
            canSelect: (tube) => !hindranceOf(tube),
            inAll: all.has,
          }}
          // The first row is known once all are: it must not run away from under the keyboard.
          activeKey={query.part ? undefined : list.active}
          onActive={list.setActive}
          onRowKey={(event) => {
            const onRow = event.target instanceof HTMLTableRowElement;
            if (onRow && event.key === 'Enter' && list.chosen.length > 0) enter.act();
          }}
          tone={(tube) => (isException(tube) ? 'attention' : undefined)}
          empty={code ? m.queue_empty_filtered() : empty}
        />
      </Loaded>
    </>
  );
}
