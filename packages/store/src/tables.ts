import type { ColumnType, Generated } from 'kysely';
import type { AuditTable } from './audit/table.ts';
import type { CampaignTable } from './campaign/table.ts';
import type { DeploymentTable } from './deployment/table.ts';
import type { DeviceTable } from './device/table.ts';
import type { LabTables } from './lab/table.ts';
import type { RapidTables } from './rapid/table.ts';
import type { RegistrationTable } from './registration/table.ts';
import type { ReportTables } from './report/table.ts';
import type { SlipTables } from './slip/table.ts';
import type { StaffTables } from './staff/table.ts';
import type { SyncTables } from './sync/table.ts';
import type { TubeTables } from './tube/table.ts';
import type { UnitTables } from './unit/table.ts';

/** Every table of the database. Row types stay inside this package; queries map them to the wire's types. */
export type Tables = AuditTable &
  CampaignTable &
  DeploymentTable &
  DeviceTable &
  LabTables &
  RapidTables &
  RegistrationTable &
  ReportTables &
  SlipTables &
  StaffTables &
  SyncTables &
  TubeTables &
  UnitTables;

/** Read as Date, written as Date or left to the database. */
export type Moment = ColumnType<Date, Date | undefined, Date>;
export type MomentOrNull = ColumnType<Date | null, Date | null | undefined, Date | null>;
export type Numbered = Generated<string>;
