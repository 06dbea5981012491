import { normalizeText } from '@mauxn/domain';
import { Button, Dialog, Icon } from '@mauxn/ui';
import { type BenchTube, deskRoutes } from '@mauxn/wire';
import { useForm } from 'react-hook-form';
import { ask } from '../api/client.ts';
import { FailureNotice } from '../error/failure-notice.tsx';
import { m } from '../paraglide/messages.js';
import { counted } from '../text/counted.ts';
import { ReasonField, type WithReason } from './reason-field.tsx';
import type { useBulk } from './use-bulk.ts';

interface ReturnDialogProps {
  readonly lab: string;
  readonly tubes: readonly BenchTube[];
  readonly run: ReturnType<typeof useBulk>['run'];
  readonly onClose: () => void;
}

/** Sends results back to whoever enters, with a reason that they will read. */
export function ReturnDialog({ lab, tubes, run, onClose }: ReturnDialogProps) {
  const form = useForm<WithReason>({ defaultValues: { reason: '' } });
  const entries = tubes.filter(({ standing }) => !standing).length;
  const submit = form.handleSubmit(({ reason }) => {
    const body = { verdict: 'returned', reason: normalizeText(reason) } as const;
    run.mutate(
      {
        act: 'returned',
        tubes,
        send: (results) => ask(deskRoutes.reviewResults, { params: { lab }, body: { ...body, results } }),
      },
      { onSuccess: onClose },
    );
  });
  return (
    <Dialog
      title={m.return_title({ count: counted(tubes.length) })}
      closeLabel={m.act_close()}
      onClose={onClose}
      actions={
        <>
          <Button
            type="submit"
            form="return"
            variant="primary"
            busy={run.isPending}
            icon={<Icon name="undo" />}
          >
            {m.act_return({ count: counted(tubes.length) })}
          </Button>
          <Button onClick={onClose}>{m.act_cancel()}</Button>
        </>
      }
    >
      {run.isError && <FailureNotice error={run.error} />}
      {entries > 0 && <p>{m.return_entries({ count: counted(entries) })}</p>}
      {entries < tubes.length && <p>{m.return_amendments({ count: counted(tubes.length - entries) })}</p>}
      <p className="figures">{codesOf(tubes)}</p>
      <form id="return" onSubmit={submit} noValidate>
        <ReasonField form={form} label={m.field_return_reason()} hint={m.hint_return_reason()} />
      </form>
    </Dialog>
  );
}

/** So many codes are read; more are counted. */
const named = 12;

function codesOf(tubes: readonly BenchTube[]): string {
  const codes = tubes.slice(0, named).map(({ code }) => code);
  const rest = tubes.length - codes.length;
  return rest > 0 ? m.codes_and_more({ codes: codes.join(', '), count: rest }) : codes.join(', ');
}
