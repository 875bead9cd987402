import * as z from 'zod/mini';
import { Problem } from './rejection.ts';
import type { Route } from './route.ts';
import { routes } from './routes.ts';

type Json = Record<string, unknown>;

/** OpenAPI 3.1 of everything under /api/v1, made from the same list that Express is made from. */
export function openApiDocument(): Json {
  const paths: Record<string, Json> = {};
  for (const [operationId, route] of Object.entries<Route>(routes)) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operation(operationId, route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Một Cửa',
      version: '1',
      description: 'Kiosks, counters, boards and reports of a one-stop hall.',
    },
    servers: [{ url: '/api/v1' }],
    paths,
    components: {
      schemas: { Problem: schemaOf(Problem) },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'motcua_session' },
        device: { type: 'http', scheme: 'bearer', description: 'A device token' },
      },
    },
  };
}

function operation(operationId: string, route: Route): Json {
  const names = [...route.path.matchAll(/:(\w+)/g)].map((match) => match[1]);
  const path = names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    schema: { type: 'string', maxLength: 128 },
  };
  return {
    operationId,
    summary: route.summary,
    description: `Roles: ${route.roles.join(', ')}.`,
    security: route.roles.includes('public') ? [{}] : security(route),
    parameters: operationId === 'issueTicket' ? [...path, key] : path,
    ...(route.body === undefined ? {} : { requestBody: { required: true, content: json(route.body) } }),
    responses: {
      [route.status]: {
        description: 'Done',
        ...(route.reply === undefined ? {} : { content: json(route.reply) }),
      },
      default: {
        description: 'Refused: a problem with a code',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function security(route: Route): Json[] {
  return route.roles.includes('device') ? [{ device: [] }, { session: [] }] : [{ session: [] }];
}

function json(schema: z.ZodMiniType): Json {
  return { 'application/json': { schema: schemaOf(schema) } };
}

function schemaOf(schema: z.ZodMiniType): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    unrepresentable: 'any',
    io: 'output',
  }) as Json; // a JSON Schema is an object
  return rest;
}
