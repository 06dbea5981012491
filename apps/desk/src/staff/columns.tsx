import { Button, Chip, type Column } from '@mauxn/ui';
import type { Account } from '@mauxn/wire';
import { TwoLines } from '../list/two-lines.tsx';
import { m } from '../paraglide/messages.js';
import { roleName } from '../text/words.ts';
import styles from './staff.module.css';

export type AccountAct = 'renew' | 'toggle';

interface Needs {
  readonly me: string;
  readonly active: string | undefined;
  readonly onAct: (act: AccountAct, account: Account) => void;
}

export function staffColumns({ me, active, onAct }: Needs): Column<Account>[] {
  return [
    {
      key: 'name',
      head: m.col_name(),
      rowHeader: true,
      rest: true,
      cell: ({ name, login }) => <TwoLines first={name} second={login} />,
    },
    {
      key: 'role',
      head: m.col_role(),
      rest: true,
      cell: ({ role, scope }) => <TwoLines first={roleName[role]()} second={scope.name} />,
    },
    {
      key: 'account',
      head: m.col_account(),
      // Nobody locks themselves out, and one's own password is changed by giving the old one.
      cell: (account) =>
        account.id === me ? (
          m.account_own()
        ) : (
          <Actions account={account} onAct={onAct} reachable={account.id === active} />
        ),
    },
  ];
}

interface ActionsProps {
  readonly account: Account;
  readonly onAct: Needs['onAct'];
  /** Only the row that has the keyboard adds tab stops. */
  readonly reachable: boolean;
}

function Actions({ account, onAct, reachable }: ActionsProps) {
  const { disabled } = account;
  const tabIndex = reachable ? 0 : -1;
  return (
    <span className={styles.actions}>
      {disabled ? (
        <Chip icon="lock">{m.account_disabled()}</Chip>
      ) : (
        <Button
          tabIndex={tabIndex}
          aria-label={m.act_renew_of(account)}
          onClick={() => onAct('renew', account)}
        >
          {m.act_renew()}
        </Button>
      )}
      <Button
        tabIndex={tabIndex}
        aria-label={disabled ? m.act_enable_of(account) : m.act_disable_of(account)}
        onClick={() => onAct('toggle', account)}
      >
        {disabled ? m.act_enable() : m.act_disable()}
      </Button>
    </span>
  );
}
