import { type Column, Icon } from '@mauxn/ui';
import type { Unit } from '@mauxn/wire';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useUnits } from '../api/places.ts';
import { Loaded } from '../list/loaded.tsx';
import { LongTable } from '../list/long-table.tsx';
import { matches } from '../list/match.ts';
import { SearchField } from '../list/search-field.tsx';
import { Reload, Toolbar } from '../list/toolbar.tsx';
import { m } from '../paraglide/messages.js';
import { useMe } from '../shell/me.ts';
import { counted } from '../text/counted.ts';
import { unitLevelName } from '../text/words.ts';
import { codeOf, depthBelow } from './path.ts';
import styles from './unit.module.css';

/** The tree of administrative units at and below one's own. */
export function UnitsScreen() {
  const { scope } = useMe();
  const { q } = useSearch({ from: '/units' });
  const navigate = useNavigate({ from: '/units' });
  const query = useUnits(scope.id);
  const units = query.data ?? [];
  const [root] = units;
  return (
    <>
      <Toolbar>
        <SearchField
          label={m.filter_unit()}
          value={q}
          onChange={(next) => navigate({ search: next ? { q: next } : {}, replace: true })}
        />
        <Reload query={query} />
      </Toolbar>
      <Loaded query={query}>
        <LongTable
          caption={m.units_caption({ count: counted(units.length) })}
          columns={unitColumns(root?.path ?? '')}
          rows={units.filter(({ name, path }) => matches(q, name, codeOf(path)))}
          rowKey={({ id }) => id}
          empty={q ? m.list_empty_filtered() : m.units_empty()}
        />
      </Loaded>
    </>
  );
}

function unitColumns(root: string): Column<Unit>[] {
  return [
    {
      key: 'name',
      head: m.col_unit(),
      rowHeader: true,
      cell: ({ name, path }) => {
        const depth = depthBelow(path, root);
        return (
          <span className={styles.name} style={{ paddingInlineStart: `${depth * 24}px` }}>
            {depth > 0 && <Icon name="branch" />}
            {name}
          </span>
        );
      },
    },
    { key: 'level', head: m.col_level(), cell: ({ level }) => unitLevelName[level]() },
    { key: 'code', head: m.col_unit_code(), cell: ({ path }) => codeOf(path) },
  ];
}
