import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A random secret of 256 bits that is made once and read ever after; only its owner may read the file. */
export function keepSecret(file: string): string {
  if (!existsSync(file)) writePrivate(file, randomBytes(32).toString('base64url'));
  return readFileSync(file, 'utf8').trim();
}

/** Writes a file with mode 0600, also where it stood with another mode before. */
export function writePrivate(file: string, text: string): void {
  makeFolder(dirname(file));
  writeFileSync(file, text, { mode: 0o600 });
  chmodSync(file, 0o600);
}

/** Others may pass through the folder (Postgres runs as another user when the starter is root) but not list it. */
export function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o711 });
}
