import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Trouble } from './trouble.ts';

/**
 * Postgres refuses to run as root, so root runs it as the user `postgres`, who must be able to walk to its program and its data.
 * @throws Trouble naming the first folder that this user may not enter
 */
export function assertReachable(places: readonly string[]): void {
  if (process.getuid?.() !== 0) return;
  const user = idsOfPostgres();
  for (const place of places) {
    const closed = foldersAbove(place).find((folder) => !mayEnter(folder, user));
    if (closed) {
      throw new Trouble(
        `Started as root, Postgres runs as the user “postgres”, who may not enter ${closed}: ` +
          'move the project to a folder that everybody may enter (such as /srv), start it as an ordinary user, ' +
          'or give a database by DATABASE_URL.',
      );
    }
  }
}

interface Ids {
  readonly uid: number;
  readonly gid: number;
}

/** Of a user that does not exist yet: it will be made, and is nobody special. */
function idsOfPostgres(): Ids {
  const ask = (flag: string) => {
    const answer = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' });
    return answer.status === 0 ? Number(answer.stdout) : -1;
  };
  return { uid: ask('-u'), gid: ask('-g') };
}

function foldersAbove(place: string): string[] {
  const above = dirname(place);
  const here = existsSync(place) ? [place] : [];
  return above === place ? here : [...foldersAbove(above), ...here];
}

function mayEnter(folder: string, user: Ids): boolean {
  const { mode, uid, gid } = statSync(folder);
  if ((mode & 0o170000) !== 0o040000) return true;
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  return (mode & bit) !== 0;
}
