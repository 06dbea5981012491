import { canDo, roles } from '@mauxn/domain';
import type { Account } from '@mauxn/wire';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useStaff } from '../api/staff.ts';
import { ListWithForm } from '../form/create-panel.tsx';
import { FilterSelect } from '../list/filter-select.tsx';
import { Loaded } from '../list/loaded.tsx';
import { LongTable } from '../list/long-table.tsx';
import { matches } from '../list/match.ts';
import { SearchField } from '../list/search-field.tsx';
import { Reload, Toolbar } from '../list/toolbar.tsx';
import { useActive } from '../list/use-active.ts';
import { m } from '../paraglide/messages.js';
import { useMe } from '../shell/me.ts';
import { counted } from '../text/counted.ts';
import type { StaffFilter } from '../text/filters.ts';
import { roleName } from '../text/words.ts';
import { ChangeAccount } from './change-account.tsx';
import { type AccountAct, staffColumns } from './columns.tsx';
import { FirstPasswordDialog, type Issued } from './first-password-dialog.tsx';
import { NewAccount } from './new-account.tsx';

/** Accounts of the unit and everything below it. */
export function StaffScreen() {
  const me = useMe();
  const filter = useSearch({ from: '/staff' });
  const navigate = useNavigate({ from: '/staff' });
  const query = useStaff(me.scope.id);
  const [issued, setIssued] = useState<Issued>();
  const [change, setChange] = useState<{ act: AccountAct; account: Account }>();
  const rows = (query.data ?? []).filter(
    ({ name, login, role, scope }) =>
      (filter.role === undefined || role === filter.role) && matches(filter.q, name, login, scope.name),
  );
  const narrow = (part: StaffFilter) => void navigate({ search: { ...filter, ...part }, replace: true });
  const [active, setActive] = useActive(rows, ({ id }) => id);
  return (
    <>
      <ListWithForm
        list={
          <>
            <Toolbar>
              <SearchField label={m.filter_staff()} value={filter.q} onChange={(q) => narrow({ q })} />
              <FilterSelect
                label={m.col_role()}
                any={m.filter_any_role()}
                value={filter.role}
                codes={roles}
                names={roleName}
                onChange={(role) => narrow({ role })}
              />
              <Reload query={query} />
            </Toolbar>
            <Loaded query={query}>
              <LongTable
                caption={m.staff_caption({ count: counted(rows.length) })}
                columns={staffColumns({
                  me: me.id,
                  active,
                  onAct: (act, account) => setChange({ act, account }),
                })}
                rows={rows}
                rowKey={({ id }) => id}
                activeKey={active}
                onActive={setActive}
                empty={filter.q || filter.role ? m.list_empty_filtered() : m.staff_empty()}
              />
            </Loaded>
          </>
        }
        form={canDo(me.role, 'staff.write') && <NewAccount onIssued={setIssued} />}
      />
      {change && (
        <ChangeAccount
          {...change}
          unit={me.scope.id}
          onIssued={(next) => {
            setChange(undefined);
            setIssued(next);
          }}
          onClose={() => setChange(undefined)}
        />
      )}
      {issued && <FirstPasswordDialog issued={issued} onClose={() => setIssued(undefined)} />}
    </>
  );
}
