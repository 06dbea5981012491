import { type FieldDatabase, openFieldDatabase } from '@mauxn/offline';
import { type DatabaseTrouble, troubleOf, troubleOfVersionChange } from './database-trouble.ts';

/**
 * Opens the device's database.
 * @param onTrouble called when another window keeps it from opening, or takes it away later; opening goes on when that window closes
 * @returns the open database, or why there is none
 */
export async function openDatabase(
  onTrouble: (trouble: DatabaseTrouble) => void,
): Promise<FieldDatabase | DatabaseTrouble> {
  const db = openFieldDatabase();
  const ownVersion = db.verno;
  db.on('blocked', () => onTrouble('blocked'));
  tellOfClosing(db, onTrouble);
  try {
    await db.open();
  } catch (error) {
    return troubleOf(error);
  }
  if (!isNewer(db, ownVersion)) return db;
  db.close();
  return 'newer';
}

function tellOfClosing(db: FieldDatabase, onTrouble: (trouble: DatabaseTrouble) => void): void {
  let isGivenUp = false;
  db.on('versionchange', (event) => {
    // A later version in another window wants to rewrite the database: it must not have to wait, and must not be written over. Whoever
    // deletes it does so without us, too.
    isGivenUp = true;
    db.close();
    onTrouble(troubleOfVersionChange(event));
  });
  // The browser closed it: its profile was cleared, or the disk failed.
  db.on('close', () => {
    if (!isGivenUp) onTrouble('broken');
  });
}

/** Dexie opens what a later version of this app has written; the browser's number is ten times Dexie's, and some. */
function isNewer(db: FieldDatabase, ownVersion: number): boolean {
  return Math.floor(db.backendDB().version / 10) > ownVersion;
}
