import { enrolDevice, readSetUp } from './device/routes.ts';
import {
  amendResult,
  enterResult,
  listBench,
  receiveTube,
  releaseResults,
  reviewResults,
} from './lab/routes.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';
import { listSiteRapid, listUnitRapid } from './rapid/routes.ts';
import { listRecalls } from './recall/routes.ts';
import {
  addRegistrations,
  checkRegistrations,
  listRegistrationLists,
  listRegistrations,
  withdrawRegistrations,
} from './registration/routes.ts';
import { changePassword, closeSession, openSession, readSession } from './session/routes.ts';
import { createLab, createSite, listLabs, listSites } from './site/routes.ts';
import { listHelp } from './slip/routes.ts';
import { createStaff, disableStaff, listStaff, renewPassword } from './staff/routes.ts';
import { listUnits } from './unit/routes.ts';

const session = { openSession, readSession, closeSession, changePassword };

/** The whole API of each staff origin: an app may call these and nothing else (architecture: three origins). */
export const fieldRoutes = { ...session, enrolDevice, readSetUp, push, pull };

export const deskRoutes = {
  ...session,
  listBench,
  receiveTube,
  enterResult,
  reviewResults,
  releaseResults,
  amendResult,
  listRecalls,
  listSiteRapid,
  listUnitRapid,
  listHelp,
  listRegistrationLists,
  listRegistrations,
  checkRegistrations,
  addRegistrations,
  withdrawRegistrations,
  listUnits,
  listSites,
  createSite,
  listLabs,
  createLab,
  listStaff,
  createStaff,
  disableStaff,
  renewPassword,
};
