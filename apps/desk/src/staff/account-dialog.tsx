import { Button, Dialog, Icon } from '@mauxn/ui';
import type { Account } from '@mauxn/wire';
import { FailureNotice } from '../error/failure-notice.tsx';
import { m } from '../paraglide/messages.js';

interface AccountDialogProps {
  readonly texts: AccountTexts;
  readonly account: Account;
  readonly danger?: boolean;
  readonly run: { readonly isPending: boolean; readonly isError: boolean; readonly error: unknown };
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

interface AccountTexts {
  readonly title: (account: { name: string }) => string;
  readonly what: () => string;
  readonly act: () => string;
}

/** What each change of an account means, said before it is done. */
export const accountTexts = {
  disable: { title: m.disable_title, what: m.disable_what, act: m.act_disable },
  enable: { title: m.enable_title, what: m.enable_what, act: m.act_enable },
  renew: { title: m.renew_title, what: m.renew_what, act: m.act_renew },
} as const satisfies Record<string, AccountTexts>;

export function AccountDialog({ texts, account, danger, run, onConfirm, onClose }: AccountDialogProps) {
  return (
    <Dialog
      title={texts.title(account)}
      closeLabel={m.act_close()}
      onClose={onClose}
      actions={
        <>
          <Button
            variant={danger ? 'danger' : 'primary'}
            busy={run.isPending}
            onClick={onConfirm}
            icon={<Icon name="lock" />}
          >
            {texts.act()}
          </Button>
          <Button onClick={onClose}>{m.act_cancel()}</Button>
        </>
      }
    >
      {run.isError && <FailureNotice error={run.error} />}
      <p>{texts.what()}</p>
    </Dialog>
  );
}
