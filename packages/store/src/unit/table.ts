import type { UnitLevel } from '@mauxn/domain';

export interface UnitTables {
  unit: { id: string; path: string; level: UnitLevel; name: string };
  site: { id: string; unit: string; name: string };
  lab: { id: string; unit: string; name: string };
}
