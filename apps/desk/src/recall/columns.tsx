import { formatTime, type RecallState } from '@mauxn/domain';
import { Chip, type Column, type IconName, type Tone } from '@mauxn/ui';
import type { Recall } from '@mauxn/wire';
import { TwoLines } from '../list/two-lines.tsx';
import { m } from '../paraglide/messages.js';
import { recallReasonName, recallStateName } from '../text/words.ts';

export function recallColumns(now: number): Column<Recall>[] {
  return [
    {
      key: 'name',
      head: m.col_person(),
      rowHeader: true,
      rest: true,
      cell: ({ name, birthYear }) => <TwoLines first={name} second={birthYear} />,
    },
    { key: 'phone', head: m.col_phone(), cell: ({ phone }) => <Phone phone={phone} /> },
    { key: 'reason', head: m.col_reason(), cell: ({ reason }) => recallReasonName[reason]() },
    {
      key: 'state',
      head: m.col_state(),
      cell: ({ state }) => (
        <Chip tone={stateLook[state].tone} icon={stateLook[state].icon}>
          {recallStateName[state]()}
        </Chip>
      ),
    },
    {
      key: 'tube',
      head: m.col_tube_code(),
      rest: true,
      cell: ({ tubeCode, siteName }) => <TwoLines first={tubeCode} second={siteName} />,
    },
    {
      key: 'since',
      head: m.col_since(),
      align: 'end',
      cell: ({ openedAt }) => formatTime(openedAt, now),
    },
  ];
}

/** Dials where the computer can dial. */
function Phone({ phone }: { readonly phone: string | null }) {
  if (phone === null) return m.no_phone();
  return (
    <a className="figures" href={`tel:${phone}`}>
      {phone}
    </a>
  );
}

const stateLook = {
  open: { tone: 'attention', icon: 'flag' },
  called: { tone: 'progress', icon: 'clock' },
  're-swabbed': { tone: 'done', icon: 'check' },
  refused: { tone: 'danger', icon: 'cross' },
  unreachable: { tone: 'neutral', icon: 'question' },
  closed: { tone: 'neutral', icon: 'minus' },
} as const satisfies Record<RecallState, { tone: Tone; icon: IconName }>;
