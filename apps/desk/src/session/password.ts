export type PasswordFault = 'short' | 'same' | 'differs';

/** The contract's shortest new password. */
const shortest = 10;

/** What is wrong with a new password before the service is asked. Length is the only strength that is asked for (ASVS 6.2). */
export function passwordFault(old: string, next: string, again: string): PasswordFault | undefined {
  if (next.length < shortest) return 'short';
  if (next === old) return 'same';
  return next === again ? undefined : 'differs';
}
