import { formatTime } from '@mauxn/domain';
import { Chip, type Column, Mark } from '@mauxn/ui';
import type { RapidTest } from '@mauxn/wire';
import { TwoLines } from '../list/two-lines.tsx';
import { m } from '../paraglide/messages.js';
import { rapidTimingName, rapidVoidName, resultName, resultShape } from '../text/words.ts';

export function rapidColumns(now: number): Column<RapidTest>[] {
  return [
    {
      key: 'name',
      head: m.col_person(),
      rowHeader: true,
      rest: true,
      cell: ({ name, birthYear }) => <TwoLines first={name} second={birthYear} />,
    },
    { key: 'phone', head: m.col_phone(), cell: ({ phone }) => phone ?? m.no_phone() },
    { key: 'result', head: m.rapid_col_result(), cell: (test) => <Result test={test} /> },
    { key: 'timing', head: m.rapid_col_timing(), cell: (test) => <Timing test={test} now={now} /> },
    {
      key: 'kit',
      head: m.rapid_col_kit(),
      cell: ({ kit, label }) => <TwoLines first={kit} second={label} />,
    },
    { key: 'site', head: m.rapid_col_site(), rest: true, cell: ({ siteName }) => siteName },
    { key: 'tube', head: m.rapid_col_tube(), cell: ({ tubeCode }) => tubeCode ?? '' },
  ];
}

function Result({ test }: { readonly test: RapidTest }) {
  if (test.voided)
    return <Chip icon="cross">{m.rapid_voided({ reason: rapidVoidName[test.voided]() })}</Chip>;
  if (!test.result) return <Mark shape="dashed-circle" label={m.rapid_running()} />;
  return (
    <>
      <Mark shape={resultShape[test.result]} label={resultName[test.result]()} />
      {test.disputed && <Chip tone="attention">{m.rapid_disputed()}</Chip>}
    </>
  );
}

function Timing({
  test: { startedAt, readAt, timing },
  now,
}: {
  readonly test: RapidTest;
  readonly now: number;
}) {
  const started = formatTime(startedAt, now);
  const times = readAt === null ? started : m.rapid_times({ started, read: formatTime(readAt, now) });
  if (timing === null || timing === 'in-time') return times;
  return (
    <>
      {times} <Chip tone="attention">{rapidTimingName[timing]()}</Chip>
    </>
  );
}
