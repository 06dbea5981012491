import { nameDevice, storeSetUp } from '@mauxn/offline';
import { fieldRoutes } from '@mauxn/wire';
import { ask } from '../app/ask.ts';
import type { Field } from '../app/field.ts';
import { valueOf } from '../error/save-error.ts';
import { noteSignedOut } from './signed-out.ts';

/**
 * Makes this browser a device of the site and stores what it needs to work without network. Every step may be repeated: the device's
 * id is made and stored first, and stays.
 * @throws CallError or SaveError; what was done until then is kept
 */
export async function enrol(
  field: Pick<Field, 'db' | 'ports' | 'bell'>,
  site: string,
  label: string,
): Promise<void> {
  const { db, ports, bell } = field;
  const { id } = valueOf(await nameDevice(db, ports, label));
  await ask(ports, fieldRoutes.enrolDevice, { params: { site }, body: { id, label } });
  valueOf(await storeSetUp(db, ports, await ask(ports, fieldRoutes.readSetUp)));
  noteSignedOut(undefined);
  bell.ring();
}
