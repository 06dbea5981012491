import type { RegistrationAnswer } from '@mauxn/domain';
import { Chip, type Column, Count } from '@mauxn/ui';
import { LongTable } from '../list/long-table.tsx';
import { m } from '../paraglide/messages.js';
import { counted } from '../text/counted.ts';
import { personColumns } from './columns-of-people.tsx';
import styles from './registration.module.css';
import type { BadRow, GoodRow, ListReport } from './report.ts';
import { answerTexts, rowCauseTexts } from './texts.ts';

interface ImportReportProps {
  readonly report: ListReport;
  /** What the list would do with each good row. */
  readonly answers: readonly RegistrationAnswer[];
}

/** Every line of the file: those in the way first, with their number and cause, then those that go on the list. */
export function ImportReport({ report: { good, bad }, answers }: ImportReportProps) {
  const count = (answer: RegistrationAnswer) => counted(answers.filter((one) => one === answer).length);
  const answerOf = new Map(good.map(({ line }, place) => [line, answers[place] ?? 'new']));
  const moving = good.filter(({ line }) => answerOf.get(line) !== 'known');
  return (
    <>
      <div className={styles.counts}>
        <Count label={m.registration_new()} value={count('new')} />
        <Count label={m.registration_changed()} value={count('changed')} />
        <Count label={m.registration_known()} value={count('known')} />
        <Count label={m.registration_bad()} value={counted(bad.length)} />
      </div>
      {bad.length > 0 && (
        <LongTable
          caption={m.registration_bad_caption({ count: counted(bad.length) })}
          columns={badColumns()}
          rows={bad}
          rowKey={({ line }) => String(line)}
          empty=""
          tone={() => 'attention'}
        />
      )}
      {moving.length > 0 && (
        <LongTable
          caption={m.registration_good_caption({ count: counted(moving.length) })}
          columns={goodColumns(answerOf)}
          rows={moving}
          rowKey={({ line }) => String(line)}
          empty=""
        />
      )}
    </>
  );
}

function lineColumn<Row extends { readonly line: number }>(): Column<Row> {
  return { key: 'line', head: m.registration_col_line(), align: 'end', cell: ({ line }) => String(line) };
}

function badColumns(): Column<BadRow>[] {
  return [
    lineColumn(),
    {
      key: 'name',
      head: m.col_person(),
      rowHeader: true,
      rest: true,
      cell: ({ name }) => name || m.registration_no_name(),
    },
    { key: 'why', head: m.col_reason(), rest: true, cell: whyText },
  ];
}

function whyText({ faults, sameAs }: BadRow): string {
  if (sameAs !== undefined) return m.registration_same_line({ line: sameAs });
  return faults.map(({ cause, value }) => rowCauseTexts[cause]({ value })).join(' ');
}

function goodColumns(answerOf: ReadonlyMap<number, RegistrationAnswer>): Column<GoodRow>[] {
  return [
    lineColumn(),
    ...personColumns<GoodRow>(({ person }) => person),
    {
      key: 'answer',
      head: m.col_state(),
      cell: ({ line, mended }) => (
        <span className={styles.states}>
          <Chip>{answerTexts[answerOf.get(line) ?? 'new']()}</Chip>
          {mended && <Chip tone="attention">{m.registration_mended()}</Chip>}
        </span>
      ),
    },
  ];
}
