import { formatTime } from '@mauxn/domain';
import { Button, Chip, type Column } from '@mauxn/ui';
import { m } from '../paraglide/messages.js';
import { detailOf, look } from './reception-signal.tsx';
import type { Reception } from './receptions.ts';

interface Needs {
  readonly now: number;
  readonly resend: (reception: Reception) => void;
}

export function receptionColumns({ now, resend }: Needs): Column<Reception>[] {
  return [
    { key: 'time', head: m.col_time(), width: '80px', cell: ({ at }) => formatTime(at, now) },
    {
      key: 'code',
      head: m.col_tube_code(),
      rowHeader: true,
      width: '180px',
      cell: ({ code }) => code || m.no_code(),
    },
    {
      key: 'state',
      head: m.col_state(),
      width: '220px',
      cell: ({ state }) => {
        const { tone, icon, word } = look[state.kind];
        return (
          <Chip tone={tone} icon={icon}>
            {word()}
          </Chip>
        );
      },
    },
    {
      key: 'content',
      head: m.col_content(),
      rest: true,
      cell: (reception) => (
        <>
          {detailOf(reception.state)}{' '}
          {reception.state.kind === 'failed' && (
            <Button onClick={() => resend(reception)}>{m.act_resend({ code: reception.code })}</Button>
          )}
        </>
      ),
    },
  ];
}
