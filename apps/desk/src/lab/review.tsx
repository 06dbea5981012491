import { Button, Icon } from '@mauxn/ui';
import { type BenchTube, deskRoutes } from '@mauxn/wire';
import { useState } from 'react';
import { ask } from '../api/client.ts';
import { FailureNotice } from '../error/failure-notice.tsx';
import { ActionBar } from '../list/toolbar.tsx';
import { useNow } from '../list/use-now.ts';
import { m } from '../paraglide/messages.js';
import { useMe } from '../shell/me.ts';
import { counted } from '../text/counted.ts';
import { ageColumn, codeColumn, enteredColumn, resultColumn, sampleColumn } from './columns.tsx';
import { OutcomeNotice } from './outcome-notice.tsx';
import { isException, reviewHindrance } from './queue.ts';
import { QueueTable } from './queue-table.tsx';
import { ReturnDialog } from './return-dialog.tsx';
import { useBulk } from './use-bulk.ts';
import { useQueue } from './use-queue.ts';

/** The second pair of eyes: exceptions one by one, plain negatives together. */
export function ReviewScreen() {
  const { id, name, scope } = useMe();
  const lab = scope.id;
  const now = useNow();
  const [returning, setReturning] = useState(false);
  const hindranceOf = (tube: BenchTube) => reviewHindrance(tube, id);
  const list = useQueue({ lab, queue: 'to-review', hindranceOf, asking: returning });
  const { run, outcome } = useBulk(lab, 'to-review');
  const { tubes, chosen } = list;
  const isPlain = (tube: BenchTube) => !isException(tube);
  const approve = () => {
    if (run.isPending) return;
    run.mutate({
      act: 'reviewed',
      tubes: chosen,
      send: (results) =>
        ask(deskRoutes.reviewResults, { params: { lab }, body: { verdict: 'reviewed', results } }),
    });
  };
  const askReason = () => {
    run.reset();
    setReturning(true);
  };
  const none = chosen.length === 0 ? m.none_chosen() : undefined;
  return (
    <>
      <OutcomeNotice outcome={outcome} />
      {run.isError && !returning && <FailureNotice error={run.error} />}
      <QueueTable
        list={list}
        columns={[codeColumn(), resultColumn(), sampleColumn(hindranceOf), enteredColumn(), ageColumn(now)]}
        caption={m.review_caption({
          exceptions: counted(tubes.filter(isException).length),
          count: counted(tubes.length),
        })}
        empty={m.review_empty()}
        all={{ label: m.choose_negatives(), has: isPlain }}
        hindranceOf={hindranceOf}
        enter={{ label: m.legend_approve(), act: approve }}
      />
      <ActionBar hint={m.reviewing_as({ name })}>
        <Button
          variant="primary"
          busy={run.isPending}
          disabledReason={none}
          onClick={approve}
          icon={<Icon name="check-twice" />}
        >
          {m.act_approve({ count: counted(chosen.length) })}
        </Button>
        {!none && (
          <Button onClick={askReason} icon={<Icon name="undo" />}>
            {m.act_return({ count: counted(chosen.length) })}
          </Button>
        )}
      </ActionBar>
      {returning && <ReturnDialog lab={lab} tubes={chosen} run={run} onClose={() => setReturning(false)} />}
    </>
  );
}
