/** Why the device's database cannot be worked with. None of them deletes anything; `deleted` tells of somebody who did. */
export type DatabaseTrouble =
  | 'blocked'
  | 'superseded'
  | 'deleted'
  | 'newer'
  | 'no-storage'
  | 'full'
  | 'broken';

const troubleOfError: Readonly<Record<string, DatabaseTrouble>> = {
  // The database was written by a later version of this app.
  VersionError: 'newer',
  MissingAPIError: 'no-storage',
  InvalidStateError: 'no-storage',
  SecurityError: 'no-storage',
  QuotaExceededError: 'full',
};

/** What a failed opening means. Dexie wraps the browser's error as `inner`. */
export function troubleOf(error: unknown): DatabaseTrouble {
  let cause: unknown = error;
  for (let depth = 0; depth < 5 && typeof cause === 'object' && cause !== null; depth += 1) {
    const found = 'name' in cause ? troubleOfError[String(cause.name)] : undefined;
    if (found) return found;
    cause = 'inner' in cause ? cause.inner : undefined;
  }
  return 'broken';
}

/** What it means that somebody else wants the database for themselves: to rewrite it, or, when no version is to come, to delete it. */
export function troubleOfVersionChange({
  newVersion,
}: Pick<IDBVersionChangeEvent, 'newVersion'>): DatabaseTrouble {
  return newVersion === null || newVersion === 0 ? 'deleted' : 'superseded';
}
