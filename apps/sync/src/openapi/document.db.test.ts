import { access, intentNames } from '@mauxn/domain';
import type { Audience } from '@mauxn/store';
import { batchHeader, batchType, deskRoutes, fieldRoutes, nothing, type Route } from '@mauxn/wire';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database.ts';
import { makeTestProvince, openTestApp } from '../testing/test-province.ts';

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly security: readonly Record<string, unknown>[];
  readonly parameters?: readonly { name: string; in: string; required: boolean; schema: unknown }[];
  readonly requestBody?: { required: boolean; content: Record<string, { schema: unknown }> };
  readonly responses: Record<string, { description: string; content: Record<string, { schema: unknown }> }>;
}
interface Document {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: {
    readonly securitySchemes: Record<string, { type: string; in: string; name: string }>;
  };
}

const contract: Record<Audience, Readonly<Record<string, Route>>> = { field: fieldRoutes, desk: deskRoutes };
const audiences = ['field', 'desk'] as const satisfies readonly Audience[];
let database: FreshDatabase;
const documents = {} as Record<Audience, Document>;

beforeAll(async () => {
  database = await freshDatabase();
  const { deployment } = await makeTestProvince(database.db);
  for (const audience of audiences) {
    const app = await openTestApp(database.db, deployment, audience);
    const answer = await app.inject('/openapi.json');
    documents[audience] = answer.json();
    await app.close();
  }
});
afterAll(() => database.close());

describe.each(audiences)('the description of the %s', (audience) => {
  test('names every route of the contract once, and nothing else', () => {
    const described = Object.entries(documents[audience].paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(
        ([method, { operationId }]) => `${operationId} ${method.toUpperCase()} ${path}`,
      ),
    );
    const wanted = Object.entries(contract[audience]).map(
      ([name, { method, path }]) => `${name} ${method} ${braced(path)}`,
    );
    expect(described.toSorted()).toEqual(wanted.toSorted());
  });

  test.each(Object.entries(contract[audience]))(
    '%s has its request, its answer and its failures',
    (_, route) => {
      const operation = operationOf(audience, route);
      const { params, body, response } = schemasOf(route);
      const pathParameters = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
      expect(pathParameters.map(({ name, schema }) => [name, schema])).toEqual(
        Object.entries(params.properties),
      );
      expect(pathParameters.every(({ required }) => required)).toBe(true);
      expect(operation.responses['200']?.content['application/json']?.schema).toEqual(response['200']);
      for (const status of ['4XX', '5XX']) {
        expect(operation.responses[status]?.content['application/json']?.schema).toMatchObject({
          required: ['error', 'request'],
        });
      }
      if (route === fieldRoutes.push) return;
      expect(operation.requestBody?.content['application/json']?.schema).toEqual(body);
    },
  );

  test.each(Object.entries(contract[audience]))('%s says who may', (_, route) => {
    const operation = operationOf(audience, route);
    const isOpen = access[route.action].scope === 'public';
    expect(operation.summary).toContain(route.action);
    expect(operation.security.length > 0).toBe(!isOpen);
    for (const scheme of operation.security.flatMap(Object.keys)) {
      expect(documents[audience].components.securitySchemes[scheme]).toMatchObject({
        type: 'apiKey',
        in: 'cookie',
      });
    }
  });

  test('is OpenAPI in shape', () => {
    const { openapi, info, paths } = documents[audience];
    expect(openapi).toBe('3.1.0');
    expect(info).toMatchObject({ title: expect.any(String), version: expect.any(String) });
    for (const [path, methods] of Object.entries(paths)) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const { parameters = [], responses, requestBody } of Object.values(methods)) {
        expect(parameters.filter((one) => one.in === 'path').map(({ name }) => name)).toEqual(named);
        for (const { description, content } of Object.values(responses)) {
          expect(description.length).toBeGreaterThan(0);
          expect(Object.keys(content)).toEqual(['application/json']);
        }
        if (requestBody) expect(Object.keys(requestBody.content)).toHaveLength(1);
      }
    }
    expect(faultsOf(paths, 'paths')).toEqual([]);
  });
});

test('the body of a push is described as what it is: a compressed batch of intents, a line each', () => {
  const { requestBody, parameters = [] } = operationOf('field', fieldRoutes.push);
  expect(Object.keys(requestBody?.content ?? {})).toEqual([batchType]);
  const schema = Object(requestBody?.content[batchType]?.schema) as {
    description: string;
    'x-line': { oneOf: unknown[] };
  };
  expect(schema.description).toMatch(/gzip of NDJSON/);
  const names = schema['x-line'].oneOf.map((one) => Object(one).properties.name.const);
  expect(names).toEqual(intentNames);
  expect(parameters).toContainEqual(
    expect.objectContaining({ in: 'header', name: batchHeader, required: true }),
  );
});

test('one request written out by hand', () => {
  const { requestBody } = operationOf('desk', deskRoutes.disableStaff);
  expect(requestBody?.content['application/json']?.schema).toEqual({
    type: 'object',
    properties: { disabled: { type: 'boolean' } },
    required: ['disabled'],
    additionalProperties: false,
  });
});

function operationOf(audience: Audience, { method, path }: Route): Operation {
  const operation = documents[audience].paths[braced(path)]?.[method.toLowerCase()];
  if (!operation) throw new Error(`${method} ${path} is not described.`);
  return operation;
}

function braced(path: string): string {
  return path.replace(/:(\w+)/g, '{$1}');
}

/** The schemas of a route of the contract, without the app in between. */
function schemasOf(route: Route) {
  const hasBody = route.method === 'POST' && route.body !== nothing;
  const { schema } = jsonSchemaTransform({
    schema: { params: route.params, ...(hasBody && { body: route.body }), response: { '200': route.answer } },
    url: route.path,
    route: { method: route.method, url: route.path, handler: () => undefined },
    openapiObject: { openapi: '3.1.0' },
  });
  const params = Object(schema.params) as { properties: Record<string, unknown> };
  return { params, body: schema.body, response: Object(schema.response) as Record<string, unknown> };
}

const types = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'];

/** What no schema of OpenAPI 3.1 may hold, with where it stands. */
function faultsOf(node: unknown, where: string): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const inside = Object.entries(node).flatMap(([key, value]) => faultsOf(value, `${where}/${key}`));
  if (where.endsWith('/properties')) return inside;
  const { type, $ref, $schema, required } = node as Record<string, unknown>;
  const isSchema = typeof type === 'string' && type !== 'apiKey';
  return [
    ...inside,
    ...(isSchema && !types.includes(type) ? [`${where}: type ${type}`] : []),
    ...($ref === undefined && $schema === undefined ? [] : [`${where}: a reference that leads nowhere`]),
    ...(isSchema && required !== undefined && !Array.isArray(required) ? [`${where}: required`] : []),
    ...(type === 'array' && !('items' in node) ? [`${where}: a list of nothing`] : []),
  ];
}
