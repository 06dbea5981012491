import { canDo } from '@mauxn/domain';
import type { Me, SetUp } from '@mauxn/wire';

/** Why somebody who may sign in cannot work on this device. */
export type SignInRefusal = 'no-field-work' | 'no-site' | 'other-site';
/** `ready`: they are the actor from now on. `enrol`: the browser becomes a device of their site first. */
export type SignInStep = 'first-password' | 'enrol' | 'ready' | SignInRefusal;

/** What follows a log-in. On an enrolled device only the staff of its site work (domain.md, device). */
export function stepAfter(
  me: Pick<Me, 'role' | 'scope' | 'mustChangePassword'>,
  setUp: Pick<SetUp, 'site'> | undefined,
): SignInStep {
  if (!canDo(me.role, 'device.enrol')) return 'no-field-work';
  if (me.scope.kind !== 'site') return 'no-site';
  if (setUp && setUp.site.id !== me.scope.id) return 'other-site';
  if (me.mustChangePassword) return 'first-password';
  return setUp ? 'ready' : 'enrol';
}

export function isRefusal(step: SignInStep): step is SignInRefusal {
  return step === 'no-field-work' || step === 'no-site' || step === 'other-site';
}
