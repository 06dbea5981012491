import { join } from 'node:path';

/** The folder of the whole project. */
export const root = join(import.meta.dirname, '..');

/** Everything that running leaves behind: database, secrets, logs, stamps. Deleting it starts anew. */
export const stateFolder = join(root, '.mauxn');
