import { SelectField } from '@mauxn/ui';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { usePlaces } from '../api/places.ts';
import { useRegistrationLists } from '../api/registrations.ts';
import { Loaded } from '../list/loaded.tsx';
import { Toolbar } from '../list/toolbar.tsx';
import { m } from '../paraglide/messages.js';
import { useMe } from '../shell/me.ts';
import { counted } from '../text/counted.ts';
import type { RegistrationFilter } from '../text/filters.ts';
import { ImportPanel } from './import-panel.tsx';
import { PeoplePanel } from './people-panel.tsx';

/** The pre-registration list of a campaign at a site: who is on it, and files that add to it. */
export function RegistrationsScreen() {
  const { scope } = useMe();
  const filter = useSearch({ from: '/registrations' });
  const navigate = useNavigate({ from: '/registrations' });
  const choose = (part: RegistrationFilter) => void navigate({ search: part, replace: true });
  const site = scope.kind === 'site' ? scope.id : filter.site;
  const query = useRegistrationLists(site);
  const lists = query.data ?? [];
  const campaign =
    lists.find((list) => list.campaign === filter.campaign) ?? (lists.length === 1 ? lists[0] : undefined);
  return (
    <>
      <Toolbar>
        {scope.kind !== 'site' && (
          <SiteChoice unit={scope.id} site={site} onChoose={(chosen) => choose({ site: chosen })} />
        )}
        {lists.length > 0 && (
          <SelectField
            label={m.registration_campaign()}
            placeholder={m.registration_choose_campaign()}
            defaultValue={campaign?.campaign ?? ''}
            options={lists.map((list) => ({ value: list.campaign, label: list.name }))}
            onChange={(event) => choose({ site: filter.site, campaign: event.target.value || undefined })}
          />
        )}
        {campaign && (
          <p>
            {m.registration_count({
              swabbed: counted(campaign.swabbed),
              registered: counted(campaign.registered),
            })}
          </p>
        )}
      </Toolbar>
      {site === undefined ? (
        <p>{m.registration_choose_first()}</p>
      ) : (
        <Loaded query={query}>
          {lists.length === 0 && <p>{m.registration_no_campaign()}</p>}
          {lists.length > 0 && !campaign && <p>{m.registration_choose_first()}</p>}
          {campaign && <List key={`${site} ${campaign.campaign}`} site={site} campaign={campaign.campaign} />}
        </Loaded>
      )}
    </>
  );
}

function List({ site, campaign }: { readonly site: string; readonly campaign: string }) {
  return (
    <>
      <ImportPanel site={site} campaign={campaign} />
      <PeoplePanel site={site} campaign={campaign} />
    </>
  );
}

interface SiteChoiceProps {
  readonly unit: string;
  readonly site: string | undefined;
  readonly onChoose: (site: string | undefined) => void;
}

function SiteChoice({ unit, site, onChoose }: SiteChoiceProps) {
  const sites = usePlaces('site', unit).data;
  if (!sites) return null;
  return (
    <SelectField
      label={m.col_site()}
      placeholder={m.registration_choose_site()}
      defaultValue={site ?? ''}
      options={sites.map(({ id, name, unitName }) => ({ value: id, label: `${name} · ${unitName}` }))}
      onChange={(event) => onChoose(event.target.value || undefined)}
    />
  );
}
