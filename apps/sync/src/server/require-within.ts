import { isInScope, type Scope, type Tx } from '@mauxn/store';
import { ServiceError } from './service-error.ts';

/**
 * Holds what a request's body names against the unit of its path, which the guard held against the account. Outside looks like absent.
 * @throws ServiceError not_found
 */
export async function requireWithin(tx: Tx, unit: string, target: Scope): Promise<void> {
  if (!(await isInScope(tx, { kind: 'unit', id: unit }, target))) throw new ServiceError('not_found');
}
