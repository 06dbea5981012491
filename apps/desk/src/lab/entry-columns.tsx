import { Button, Chip, type Column, Mark } from '@mauxn/ui';
import type { BenchTube } from '@mauxn/wire';
import type { KeyboardEvent } from 'react';
import { m } from '../paraglide/messages.js';
import { resultName, resultShape } from '../text/words.ts';
import { ageColumn, codeColumn, sampleColumn } from './columns.tsx';
import styles from './lab.module.css';
import type { Draft } from './use-entry.ts';
import { ctBoxId } from './use-grid.ts';

interface Needs {
  readonly now: number;
  readonly active: string | undefined;
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly method: string;
  readonly save: () => void;
  readonly put: (reception: string, part: Partial<Draft>) => void;
}

export function entryColumns(needs: Needs): Column<BenchTube>[] {
  return [
    codeColumn(),
    sampleColumn(),
    ageColumn(needs.now),
    {
      key: 'draft',
      head: m.col_result(),
      width: '190px',
      cell: ({ reception }) => <DraftResult draft={needs.drafts.get(reception)} />,
    },
    {
      key: 'ct',
      head: m.col_ct(),
      width: '200px',
      cell: (tube) =>
        tube.reception === needs.active ? (
          <ActiveCell tube={tube} needs={needs} />
        ) : (
          needs.drafts.get(tube.reception)?.ct
        ),
    },
  ];
}

function DraftResult({ draft }: { readonly draft: Draft | undefined }) {
  if (!draft?.value) return <Mark shape="dashed-circle" label={m.result_none()} />;
  return (
    <span className={styles.result}>
      <Mark shape={resultShape[draft.value]} label={resultName[draft.value]()} />
      {draft.saving && <span className={styles.muted}>{m.saving()}</span>}
      {draft.failure && <Chip tone="danger">{m.not_saved()}</Chip>}
    </span>
  );
}

function ActiveCell({ tube, needs }: { readonly tube: BenchTube; readonly needs: Needs }) {
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') needs.save();
    if (event.key === 'Escape') event.currentTarget.closest('tr')?.focus();
  };
  return (
    <span className={styles.activeCell}>
      {needs.method === 'rt-pcr' && (
        <input
          id={ctBoxId(tube.reception)}
          className={styles.ct}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          maxLength={5}
          aria-label={m.field_ct({ code: tube.code })}
          defaultValue={needs.drafts.get(tube.reception)?.ct}
          onInput={(event) => needs.put(tube.reception, { ct: event.currentTarget.value })}
          onKeyDown={onKeyDown}
        />
      )}
      <Button onClick={needs.save}>{m.act_save()}</Button>
    </span>
  );
}
