import { Button, Icon } from '@mauxn/ui';
import type { BenchTube } from '@mauxn/wire';
import { useState } from 'react';
import { ActionBar } from '../list/toolbar.tsx';
import { useNow } from '../list/use-now.ts';
import { m } from '../paraglide/messages.js';
import { useMe } from '../shell/me.ts';
import { counted } from '../text/counted.ts';
import { ageColumn, bothNamesColumn, codeColumn, resultColumn, sampleColumn } from './columns.tsx';
import { OutcomeNotice } from './outcome-notice.tsx';
import { releaseHindrance } from './queue.ts';
import { QueueTable } from './queue-table.tsx';
import { ReleaseDialog } from './release-dialog.tsx';
import { ReturnDialog } from './return-dialog.tsx';
import { Told } from './told.tsx';
import { useBulk } from './use-bulk.ts';
import { useQueue } from './use-queue.ts';

type Asking = 'release' | 'return' | undefined;

/** The last step at the lab: from here on people are told. */
export function ReleaseScreen() {
  const { id, scope } = useMe();
  const lab = scope.id;
  const now = useNow();
  const [asking, setAsking] = useState<Asking>();
  const hindranceOf = (tube: BenchTube) => releaseHindrance(tube, id);
  const list = useQueue({
    lab,
    queue: 'to-release',
    hindranceOf,
    asking: asking !== undefined,
  });
  const { run, outcome } = useBulk(lab, 'to-release');
  const { chosen } = list;
  const none = chosen.length === 0 ? m.none_chosen() : undefined;
  const ask = (what: Asking) => {
    run.reset();
    setAsking(what);
  };
  const dialog = { lab, tubes: chosen, run, onClose: () => setAsking(undefined) };
  return (
    <>
      <OutcomeNotice outcome={outcome} />
      <QueueTable
        list={list}
        columns={[codeColumn(), resultColumn(), sampleColumn(hindranceOf), bothNamesColumn(), ageColumn(now)]}
        caption={m.release_caption({ count: counted(list.tubes.length) })}
        empty={m.release_empty()}
        all={{ label: m.choose_all(), has: () => true }}
        hindranceOf={hindranceOf}
        enter={{ label: m.legend_release(), act: () => ask('release') }}
      />
      <ActionBar hint={!none && <Told tubes={chosen} />}>
        <Button
          variant="primary"
          disabledReason={none}
          onClick={() => ask('release')}
          icon={<Icon name="send" />}
        >
          {m.act_release({ count: counted(chosen.length) })}
        </Button>
        {!none && (
          <Button onClick={() => ask('return')} icon={<Icon name="undo" />}>
            {m.act_return({ count: counted(chosen.length) })}
          </Button>
        )}
      </ActionBar>
      {asking === 'release' && <ReleaseDialog {...dialog} />}
      {asking === 'return' && <ReturnDialog {...dialog} />}
    </>
  );
}
