import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** OWASP's recommendation for argon2id: 19 MiB, two passes, one lane; about 0.1 s. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;
const derive = promisify(argon2);

/** @returns `argon2id$<memory>$<passes>$<parallelism>$<salt>$<tag>`, the last two in base64url */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await derive('argon2id', { message: password.normalize('NFC'), nonce, ...cost });
  const parts = ['argon2id', cost.memory, cost.passes, cost.parallelism];
  return [...parts, nonce.toString('base64url'), tag.toString('base64url')].join('$');
}

/** Checks with the cost that the hash names, so that a later rise of the cost keeps old passwords valid. */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const [kind, memory, passes, parallelism, nonce, tag] = hash.split('$');
  if (kind !== 'argon2id' || !nonce || !tag) return false;
  const expected = Buffer.from(tag, 'base64url');
  const actual = await derive('argon2id', {
    message: password.normalize('NFC'),
    nonce: Buffer.from(nonce, 'base64url'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  });
  return timingSafeEqual(actual, expected);
}

/** A password for somebody else's first log-in: 16 characters without look-alikes, about 79 bits. */
export function randomPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  // 248 is the largest multiple of 31 letters below 256: what lies above would favour the first letters.
  const fair = [...randomBytes(64)].filter((byte) => byte < 248);
  return fair
    .slice(0, 16)
    .map((byte) => letters[byte % letters.length])
    .join('');
}

const firstPasswordHours = 72;

/** What somebody else is given for their first log-in: shown once, kept as a hash, and good for a few days only. */
export interface FirstPassword {
  readonly password: string;
  readonly hash: string;
  readonly until: Date;
}

export async function makeFirstPassword(now: Date): Promise<FirstPassword> {
  const password = randomPassword();
  const until = new Date(now.getTime() + firstPasswordHours * 3_600_000);
  return { password, hash: await hashPassword(password), until };
}
