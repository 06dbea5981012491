import type { StateTable } from '../state-table.ts';

export const deviceStates = ['enrolled', 'active', 'revoked'] as const;
export type DeviceState = (typeof deviceStates)[number];

export const deviceMoves = {
  enrolled: ['active', 'revoked'],
  active: ['revoked'],
  revoked: [],
} as const satisfies StateTable<DeviceState>;
