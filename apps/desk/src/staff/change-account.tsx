import type { Account } from '@mauxn/wire';
import { useDisableStaff, useRenewPassword } from '../api/staff.ts';
import { AccountDialog, accountTexts } from './account-dialog.tsx';
import type { AccountAct } from './columns.tsx';
import type { Issued } from './first-password-dialog.tsx';

interface ChangeAccountProps {
  readonly unit: string;
  readonly act: AccountAct;
  readonly account: Account;
  readonly onIssued: (issued: Issued) => void;
  readonly onClose: () => void;
}

/** Locks an account, opens it again, or issues another first password for it. */
export function ChangeAccount({ unit, act, account, onIssued, onClose }: ChangeAccountProps) {
  const disable = useDisableStaff(unit);
  const renew = useRenewPassword(unit);
  const { id, disabled } = account;
  if (act === 'renew') {
    return (
      <AccountDialog
        texts={accountTexts.renew}
        account={account}
        run={renew}
        onConfirm={() => renew.mutate(id, { onSuccess: onIssued })}
        onClose={onClose}
      />
    );
  }
  return (
    <AccountDialog
      texts={disabled ? accountTexts.enable : accountTexts.disable}
      danger={!disabled}
      account={account}
      run={disable}
      onConfirm={() => disable.mutate({ staff: id, disabled: !disabled }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
