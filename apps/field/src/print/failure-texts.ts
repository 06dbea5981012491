import { m } from '../paraglide/messages.js';
import type { PrintFailure } from './printer.ts';

/** Why nothing came out, and what to do. That the slip is saved stands beside it. */
export const printFailureTexts = {
  'no-printer': { title: m.print_fail_none, remedy: m.print_fix_none },
  'not-allowed': { title: m.print_fail_not_allowed, remedy: m.print_fix_not_allowed },
  unsupported: { title: m.print_fail_unsupported, remedy: m.print_fix_unsupported },
  'in-use': { title: m.print_fail_in_use, remedy: m.print_fix_in_use },
  unplugged: { title: m.print_fail_unplugged, remedy: m.print_fix_unplugged },
  stalled: { title: m.print_fail_stalled, remedy: m.print_fix_stalled },
  broken: { title: m.print_fail_broken, remedy: m.print_fix_broken },
} as const satisfies Record<PrintFailure, { title: () => string; remedy: () => string }>;
