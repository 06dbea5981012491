import { inject } from 'vitest';
import { copyTemplate, type FreshDatabase } from './setup/copy.ts';

export type { FreshDatabase };

/** A migrated, empty database of one's own for a `*.db.test.ts` file; close it in `afterAll`. */
export function freshDatabase(): Promise<FreshDatabase> {
  return copyTemplate(inject('server'));
}
