import { type AccessRule, type AccessScope, access } from '@mauxn/domain';
import type { Route } from '@mauxn/wire';
import type { FastifySchema } from 'fastify';

/** What the access table holds a request against, as a sentence. */
const scopeSentence = {
  public: 'Nobody needs to be signed in.',
  self: 'Any account that is signed in.',
  device: 'The enrolled device’s site lies in the account’s scope.',
  site: 'The site of the path is the account’s.',
  lab: 'The lab of the path is the account’s.',
  unit: 'The unit of the path is the account’s or lies below it.',
} as const satisfies Record<AccessScope, string>;

/** The security schemes that a request has to meet, all at once. */
const cookiesOf = {
  public: [],
  self: ['session'],
  device: ['session', 'device'],
  site: ['session'],
  lab: ['session'],
  unit: ['session'],
} as const satisfies Record<AccessScope, readonly string[]>;

const answers: Readonly<Record<string, string>> = {
  '200': 'Done.',
  '4xx': 'Refused: nothing was changed.',
  '5xx': 'Failed: it may be sent again.',
};

/** What the contract and the access table say of a route. */
export function describeOperation(name: string, route: Route): FastifySchema {
  const rule: AccessRule = access[route.action];
  const roles = rule.roles === 'any' ? [] : [`Roles: ${rule.roles.join(', ')}.`];
  const cookies = cookiesOf[rule.scope];
  return {
    operationId: name,
    tags: [route.action.split('.', 1)[0] ?? route.action],
    summary: `Guarded by ${route.action}`,
    description: [scopeSentence[rule.scope], ...roles].join(' '),
    security: cookies.length > 0 ? [Object.fromEntries(cookies.map((cookie) => [cookie, []]))] : [],
  };
}

export function describeResponses(response: unknown): Record<string, object> {
  const schemas = Object.entries(Object(response) as Record<string, object>);
  return Object.fromEntries(
    schemas.map(([status, schema]) => [
      status,
      { ...schema, 'x-response-description': answers[status] ?? 'Answer.' },
    ]),
  );
}
