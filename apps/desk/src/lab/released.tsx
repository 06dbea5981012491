import { canDo } from '@mauxn/domain';
import { Button, type Column, Icon, Notice } from '@mauxn/ui';
import type { BenchTube } from '@mauxn/wire';
import { useState } from 'react';
import { reloadBench, useBench } from '../api/bench.ts';
import { Loaded } from '../list/loaded.tsx';
import { LongTable } from '../list/long-table.tsx';
import { More } from '../list/more.tsx';
import { SearchField } from '../list/search-field.tsx';
import { Reload, Toolbar } from '../list/toolbar.tsx';
import { useActive } from '../list/use-active.ts';
import { useCodeFilter } from '../list/use-code-filter.ts';
import { m } from '../paraglide/messages.js';
import type { TubeScan } from '../scan/read-tube.ts';
import { useSound } from '../scan/sound-setting.ts';
import { useTubeScan } from '../scan/use-tube-scan.ts';
import { useMe } from '../shell/me.ts';
import { counted } from '../text/counted.ts';
import { AmendDialog } from './amend-dialog.tsx';
import { bothNamesColumn, codeColumn, resultColumn, sampleColumn } from './columns.tsx';
import styles from './lab.module.css';
import { type Problem, ProblemNotice } from './problem.tsx';
import { reviewHindrance } from './queue.ts';

/** What was released, to be looked up by code and corrected by a newer version. */
export function ReleasedScreen() {
  const { id, role, scope } = useMe();
  const lab = scope.id;
  const sound = useSound();
  const { code, setCode } = useCodeFilter();
  const query = useBench({ lab, queue: 'released', code });
  const [active, setActive] = useActive(query.tubes, ({ reception }) => reception);
  const [amending, setAmending] = useState<BenchTube>();
  const [amended, setAmended] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const mayAmend = canDo(role, 'result.amend');
  const onScan = (scan: TubeScan) => {
    if (amending) return sound.signal('refused');
    sound.signal(scan.ok ? 'done' : 'refused');
    setProblem(scan.ok ? undefined : { kind: 'no-tube', why: scan.why });
    if (scan.ok) setCode(scan.code);
  };
  useTubeScan(onScan);
  const onDone = (tube: BenchTube) => {
    setAmending(undefined);
    setAmended(tube.code);
    void reloadBench(lab);
  };
  return (
    <>
      {amended && <Notice tone="done" title={m.amended({ code: amended })} remedy={m.amend_what_follows()} />}
      <Toolbar>
        <SearchField label={m.filter_code()} value={code} onChange={setCode} />
        <Reload query={query} />
      </Toolbar>
      <ProblemNotice problem={problem} />
      <Loaded query={query}>
        <LongTable
          caption={m.released_caption({ count: counted(code ? query.tubes.length : query.total) })}
          columns={[
            codeColumn(),
            resultColumn(),
            sampleColumn(),
            bothNamesColumn(),
            ...(mayAmend ? [amendColumn({ me: id, active, amend: setAmending })] : []),
          ]}
          rows={query.tubes}
          rowKey={({ reception }) => reception}
          activeKey={active}
          onActive={setActive}
          onRowKey={(event, tube) => {
            const onRow = event.target instanceof HTMLTableRowElement;
            const free = mayAmend && !reviewHindrance(tube, id);
            if (free && onRow && event.key === 'Enter') setAmending(tube);
          }}
          empty={code ? m.released_empty_filtered() : m.released_empty()}
        />
        <More query={query} shown={query.tubes.length} />
      </Loaded>
      {amending && (
        <AmendDialog lab={lab} tube={amending} onDone={onDone} onClose={() => setAmending(undefined)} />
      )}
    </>
  );
}

interface AmendNeeds {
  readonly me: string;
  readonly active: string | undefined;
  readonly amend: (tube: BenchTube) => void;
}

/** One tab stop in the list: the button of the row that has the keyboard. Nobody corrects what they entered themselves. */
function amendColumn({ me, active, amend }: AmendNeeds): Column<BenchTube> {
  return {
    key: 'amend',
    head: m.col_amend(),
    cell: (tube) =>
      reviewHindrance(tube, me) ? (
        <span className={styles.muted}>{m.note_own_amendment()}</span>
      ) : (
        <Button
          className={styles.rowButton}
          tabIndex={tube.reception === active ? 0 : -1}
          onClick={() => amend(tube)}
          icon={<Icon name="edit" />}
          aria-label={m.act_amend_tube({ code: tube.code })}
        >
          {m.act_amend()}
        </Button>
      ),
  };
}
