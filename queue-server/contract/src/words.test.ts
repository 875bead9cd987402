import en from '../../../config/locales/en/problem.json' with { type: 'json' };
import vi from '../../../config/locales/vi/problem.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { HallCommand } from './command.ts';
import { HallEvent } from './event.ts';
import { ClerkId, Day, HallId, Seq, TicketId } from './ids.ts';
import { openApiDocument } from './openapi.ts';
import { RejectionCode, rejectionStatus } from './rejection.ts';
import { unreachable } from './result.ts';
import type { Route } from './route.ts';
import { routes } from './routes.ts';
import { Score } from './vocabulary.ts';

const blanks = (text: string): string[] => (text.match(/{{\w+}}/g) ?? []).sort();

describe('rejections', () => {
  it('CW-1 each code has a sentence in both languages, and no sentence is left over', () => {
    const codes = [...RejectionCode.options].sort();
    expect(Object.keys(vi).sort()).toEqual(codes);
    expect(Object.keys(en).sort()).toEqual(codes);
  });

  it.each(RejectionCode.options)(
    'CW-1 %s says the same in both, and travels with a refusal’s status',
    (code) => {
      expect(vi[code].length).toBeGreaterThan(9);
      expect(blanks(en[code])).toEqual(blanks(vi[code]));
      expect(rejectionStatus[code]).toBeGreaterThanOrEqual(400);
      expect(rejectionStatus[code]).toBeLessThan(600);
    },
  );
});

describe('ids', () => {
  it.each([
    [HallId, ['tuan-giao', 'q1', '0'], ['', 'Tuan', 'a b', '-a', 'a'.repeat(65), '../x', 'đ', 7]],
    [ClerkId, ['lan'], ['Lan', '', 'a/b']],
    [
      TicketId,
      ['A'.repeat(22), '_-aZ09'.padEnd(22, 'x')],
      ['A'.repeat(21), 'A'.repeat(23), `${'A'.repeat(21)}=`, ''],
    ],
    [Day, ['2026-11-23'], ['2026-11-3', '23/11/2026', '2026-11-23T00:00Z', '']],
    [Seq, [0, 7], [-1, 1.5, '7', Number.NaN]],
    [Score, [1, 5], [0, 6, 4.5]],
  ])('CW-2 a value that follows its pattern is taken, any other refused (%#)', (schema, good, bad) => {
    for (const one of good) expect(z.safeParse(schema as z.ZodMiniType, one).success).toBe(true);
    for (const one of bad) expect(z.safeParse(schema as z.ZodMiniType, one).success).toBe(false);
  });

  it('CW-3 a command or an event with a field too many, too few or unknown is refused', () => {
    const command = { type: 'call-next', counterId: 'q1', clerkId: 'lan' };
    expect(z.safeParse(HallCommand, command).success).toBe(true);
    for (const wrong of [
      { ...command, ticketId: 'x' },
      { type: 'call-next' },
      { ...command, type: 'call-last' },
    ]) {
      expect(z.safeParse(HallCommand, wrong).success).toBe(false);
    }
    const event = { type: 'counter-closed', counterId: 'q1' };
    expect(z.safeParse(HallEvent, event).success).toBe(true);
    expect(z.safeParse(HallEvent, { ...event, name: 'Nguyễn Văn A' }).success).toBe(false);
  });

  it('CW-3 a reason is a few words, trimmed, never empty', () => {
    const pause = { type: 'counter-paused', counterId: 'q1' };
    expect(z.parse(HallEvent, { ...pause, reason: ' họp ' })).toMatchObject({ reason: 'họp' });
    for (const reason of ['', '   ', 'x'.repeat(81)]) {
      expect(z.safeParse(HallEvent, { ...pause, reason }).success).toBe(false);
    }
    expect(() => unreachable('x' as never)).toThrow('unreachable');
  });
});

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

function everyNode(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(everyNode);
  return isObject(value) ? [value, ...Object.values(value).flatMap(everyNode)] : [];
}

function lookUp(document: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((node, key) => (isObject(node) ? node[key] : undefined), document);
}

describe('OpenAPI', () => {
  const document = openApiDocument();
  const find = (route: Route): Json => {
    const paths = document['paths'] as Record<string, Record<string, Json>>; // as made above
    return paths[route.path.replace(/:(\w+)/g, '{$1}')]?.[route.method] ?? {};
  };

  it.each(Object.entries<Route>(routes))('CW-16 %s is described', (name, route) => {
    const found = find(route);
    expect(found['operationId']).toBe(name);
    expect(found['summary']).toBe(route.summary);
    const parameters = found['parameters'] as { name: string; in: string }[];
    const inPath = parameters.filter((one) => one.in === 'path').map((one) => one.name);
    expect(inPath).toEqual([...route.path.matchAll(/:(\w+)/g)].map((match) => match[1]));
    expect(parameters.some((one) => one.name === 'Idempotency-Key')).toBe(name === 'issueTicket');
    expect('requestBody' in found).toBe(route.body !== undefined);
    const responses = found['responses'] as Record<string, Json>;
    expect(Object.keys(responses)).toEqual([String(route.status), 'default']);
    expect('content' in (responses[route.status] ?? {})).toBe(route.reply !== undefined);
    for (const role of route.roles) expect(found['description']).toContain(role);
    expect(JSON.stringify(found['security'])).toBe(
      route.roles.includes('public')
        ? '[{}]'
        : route.roles.includes('device')
          ? '[{"device":[]},{"session":[]}]'
          : '[{"session":[]}]',
    );
  });

  it('CW-16 nothing else is, and nothing twice', () => {
    const paths = Object.values(document['paths'] as Record<string, Json>);
    const operations = paths.flatMap((path) => Object.values(path)) as { operationId: string }[];
    expect(operations.map((one) => one.operationId).sort()).toEqual(Object.keys(routes).sort());
    expect(document['openapi']).toBe('3.1.0');
  });

  it('CW-17 every reference resolves from the root, and the document survives the wire', () => {
    const references = everyNode(document).flatMap((node) =>
      typeof node['$ref'] === 'string' ? [node['$ref']] : [],
    );
    expect(references.length).toBeGreaterThan(0);
    for (const pointer of references) expect([pointer, lookUp(document, pointer)]).not.toContain(undefined);
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });

  it('CW-17 every object tells its fields, and every required one is among them', () => {
    for (const node of everyNode(document)) {
      if (node['type'] !== 'object' || !isObject(node['properties'])) continue;
      const properties = node['properties'];
      const required = (node['required'] ?? []) as string[];
      expect(required.filter((key) => !(key in properties))).toEqual([]);
    }
  });
});
