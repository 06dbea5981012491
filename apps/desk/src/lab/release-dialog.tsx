import { Button, Dialog, Icon, Progress } from '@mauxn/ui';
import { type BenchTube, deskRoutes } from '@mauxn/wire';
import { ask } from '../api/client.ts';
import { FailureNotice } from '../error/failure-notice.tsx';
import { m } from '../paraglide/messages.js';
import { counted } from '../text/counted.ts';
import { countPeople, Told } from './told.tsx';
import type { useBulk } from './use-bulk.ts';

interface ReleaseDialogProps {
  readonly lab: string;
  readonly tubes: readonly BenchTube[];
  readonly run: ReturnType<typeof useBulk>['run'];
  readonly onClose: () => void;
}

/** Says who will be told what before anybody is. */
export function ReleaseDialog({ lab, tubes, run, onClose }: ReleaseDialogProps) {
  const counts = {
    count: counted(tubes.length),
    people: counted(countPeople(tubes)),
  };
  const newer = tubes.filter(({ standing }) => standing).length;
  const release = () =>
    run.mutate(
      {
        act: 'released',
        tubes,
        send: (results) => ask(deskRoutes.releaseResults, { params: { lab }, body: { results } }),
      },
      { onSuccess: onClose },
    );
  return (
    <Dialog
      title={m.release_title(counts)}
      closeLabel={m.act_close()}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" busy={run.isPending} onClick={release} icon={<Icon name="send" />}>
            {m.act_release_people(counts)}
          </Button>
          <Button onClick={onClose}>{m.act_not_yet()}</Button>
        </>
      }
    >
      {run.isError && <FailureNotice error={run.error} />}
      <p>{m.release_told(counts)}</p>
      <Told tubes={tubes} />
      {newer > 0 && <p>{m.release_newer({ count: newer })}</p>}
      <p>{m.release_what_follows()}</p>
      {run.isPending && <Progress label={m.releasing()} />}
    </Dialog>
  );
}
