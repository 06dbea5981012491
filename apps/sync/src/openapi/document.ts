import swagger, { type SwaggerTransform } from '@fastify/swagger';
import type { Audience } from '@mauxn/store';
import { deskRoutes, fieldRoutes, intent, nothing, push, type Route, wireNumber } from '@mauxn/wire';
import type { FastifyInstance, RouteOptions } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { deviceCookie, sessionCookie } from '../session/cookies.ts';
import { describeOperation, describeResponses } from './operation.ts';
import { pushBody, pushHeaders } from './push.ts';

const contract: Record<Audience, Readonly<Record<string, Route>>> = { field: fieldRoutes, desk: deskRoutes };
type Transformed = Parameters<SwaggerTransform>[0];

/** Describes the API of an origin in OpenAPI, from the very schemas that its requests and answers are checked against. */
export async function describeApi(app: FastifyInstance, audience: Audience): Promise<void> {
  const cookie = (name: string) => ({ type: 'apiKey', in: 'cookie', name }) as const;
  const session = cookie(sessionCookie[audience]);
  const device = cookie(deviceCookie);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: `Mẫu XN: ${audience}`,
        version: String(wireNumber),
        description:
          'Requests that write name the app’s own origin in the Origin header. Every failure is a problem: `error` says which, `request` finds it in the log.',
      },
      components: { securitySchemes: audience === 'field' ? { session, device } : { session } },
    },
    convertConstToEnum: false,
    transform: (input) => {
      const named = Object.entries(contract[audience]).find(([, route]) => isServedBy(route, input.route));
      return named ? describe(input, ...named) : { schema: { hide: true }, url: input.url };
    },
  });
}

/** Serves what was described; call it after the features are registered. */
export function serveDescription(app: FastifyInstance): void {
  app.get('/openapi.json', { config: { action: 'service.describe' } }, async () => app.swagger());
}

function describe(input: Transformed, name: string, route: Route): ReturnType<SwaggerTransform> {
  const { body, ...rest } = input.schema;
  const shown = body === undefined || body === nothing ? rest : { ...rest, body };
  const { schema, url } = jsonSchemaTransform({ ...input, schema: shown });
  const described = {
    ...schema,
    response: describeResponses(schema.response),
    ...describeOperation(name, route),
  };
  if (route !== push) return { schema: described, url };
  const line = jsonSchemaTransform({ ...input, schema: { body: intent } }).schema.body;
  return { schema: { ...described, headers: pushHeaders, body: pushBody(line) }, url };
}

function isServedBy(route: Route, { method, url }: RouteOptions): boolean {
  return route.method === method && route.path === url;
}
