import { canDo } from '@mauxn/domain';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type PlaceKind, usePlaces } from '../api/places.ts';
import { ListWithForm } from '../form/create-panel.tsx';
import { Loaded } from '../list/loaded.tsx';
import { LongTable } from '../list/long-table.tsx';
import { matches } from '../list/match.ts';
import { SearchField } from '../list/search-field.tsx';
import { Reload, Toolbar } from '../list/toolbar.tsx';
import { m } from '../paraglide/messages.js';
import { useMe } from '../shell/me.ts';
import { counted } from '../text/counted.ts';
import { NewPlace } from './new-place.tsx';
import { placeTexts } from './texts.ts';

export function SitesScreen() {
  return <PlacesScreen kind="site" path="/sites" />;
}

export function LabsScreen() {
  return <PlacesScreen kind="lab" path="/labs" />;
}

/** Sites and labs are named places in a unit: one screen for both. */
function PlacesScreen({ kind, path }: { readonly kind: PlaceKind; readonly path: '/sites' | '/labs' }) {
  const { role, scope } = useMe();
  const { q } = useSearch({ from: path });
  const navigate = useNavigate({ from: path });
  const query = usePlaces(kind, scope.id);
  const texts = placeTexts[kind];
  const places = (query.data ?? []).filter(({ name, unitName }) => matches(q, name, unitName));
  return (
    <ListWithForm
      list={
        <>
          <Toolbar>
            <SearchField
              label={m.filter_place()}
              value={q}
              onChange={(next) => navigate({ search: next ? { q: next } : {}, replace: true })}
            />
            <Reload query={query} />
          </Toolbar>
          <Loaded query={query}>
            <LongTable
              caption={texts.caption({ count: counted(places.length) })}
              columns={[
                { key: 'name', head: texts.name(), rowHeader: true, cell: ({ name }) => name },
                { key: 'unit', head: m.col_unit(), cell: ({ unitName }) => unitName },
              ]}
              rows={places}
              rowKey={({ id }) => id}
              empty={q ? m.list_empty_filtered() : texts.empty()}
            />
          </Loaded>
        </>
      }
      form={canDo(role, texts.write) && <NewPlace kind={kind} />}
    />
  );
}
