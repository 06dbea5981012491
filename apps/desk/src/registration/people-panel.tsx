import type { Registration } from '@mauxn/domain';
import { Button, Dialog, Icon, Notice, Panel } from '@mauxn/ui';
import { useState } from 'react';
import { type ListPlace, useRegistrations, useWithdraw } from '../api/registrations.ts';
import { FailureNotice } from '../error/failure-notice.tsx';
import { Loaded } from '../list/loaded.tsx';
import { LongTable } from '../list/long-table.tsx';
import { matches } from '../list/match.ts';
import { SearchField } from '../list/search-field.tsx';
import { Reload, Toolbar } from '../list/toolbar.tsx';
import { m } from '../paraglide/messages.js';
import { counted } from '../text/counted.ts';
import { personColumns } from './columns-of-people.tsx';

/** Who is on the list, to look through and to take people off it. */
export function PeoplePanel(place: ListPlace) {
  const query = useRegistrations(place);
  const withdraw = useWithdraw(place);
  const [search, setSearch] = useState<string>();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState(false);
  const rows = query.people.filter(({ name, phone, idNumber, group }) =>
    matches(search, name, phone ?? null, idNumber ?? null, group ?? null),
  );
  const chosen = query.people.filter(({ id }) => selected.has(id));
  const takeOff = () =>
    withdraw.mutate(chosen.length === query.people.length ? undefined : chosen.map(({ id }) => id), {
      onSuccess: () => setSelected(new Set()),
      onSettled: () => setAsked(false),
    });
  return (
    <Panel title={m.registration_list()}>
      <Toolbar>
        <SearchField label={m.registration_search()} value={search} onChange={setSearch} />
        {chosen.length > 0 && (
          <Button
            icon={<Icon name="cross" />}
            disabledReason={whyNot(chosen, query.people, query.part !== undefined)}
            onClick={() => setAsked(true)}
          >
            {m.registration_withdraw({ count: counted(chosen.length) })}
          </Button>
        )}
        <Reload query={query} />
      </Toolbar>
      {withdraw.isError && <FailureNotice error={withdraw.error} />}
      {withdraw.isSuccess && (
        <Notice tone="done" title={m.registration_withdrawn({ count: counted(withdraw.data.withdrawn) })} />
      )}
      <Loaded query={query} part={query.part}>
        <LongTable
          caption={m.registration_caption({ count: counted(rows.length) })}
          columns={personColumns<Registration>((row) => row)}
          rows={rows}
          rowKey={({ id }) => id}
          empty={search ? m.registration_empty_filtered() : m.registration_empty()}
          selection={{
            selected,
            onChange: setSelected,
            label: ({ name }) => m.registration_select({ name }),
            allLabel: m.choose_all(),
          }}
        />
      </Loaded>
      {asked && (
        <Dialog
          title={m.registration_withdraw_title({ count: counted(chosen.length) })}
          closeLabel={m.act_cancel()}
          onClose={() => setAsked(false)}
          actions={
            <>
              <Button variant="danger" busy={withdraw.isPending} onClick={takeOff}>
                {m.registration_withdraw({ count: counted(chosen.length) })}
              </Button>
              <Button onClick={() => setAsked(false)}>{m.act_cancel()}</Button>
            </>
          }
        >
          <p>{m.registration_withdraw_what()}</p>
        </Dialog>
      )}
    </Panel>
  );
}

/** As many as one request takes, or all of them. */
const mostChosen = 500;

function whyNot(chosen: readonly object[], people: readonly object[], loading: boolean): string | undefined {
  const isAll = chosen.length === people.length && !loading;
  return chosen.length > mostChosen && !isAll ? m.registration_select_fewer() : undefined;
}
