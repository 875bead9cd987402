import { z } from 'zod';
import type { DataPath } from './config-problem.ts';

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) return unwrapped(schema.unwrap());
  if (schema instanceof z.ZodPipe) return unwrapped(schema.in);
  return schema;
}

function step(schema: z.core.$ZodType, key: string | number): z.core.$ZodType[] {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodArray) return [inner.element];
  if (inner instanceof z.ZodUnion) return inner.options.flatMap((option) => step(option, key));
  if (!(inner instanceof z.ZodObject)) return [];
  const child: z.core.$ZodType | undefined = (inner.shape as z.core.$ZodShape)[String(key)];
  return child ? [child] : [];
}

function keysOf(schema: z.core.$ZodType): string[] {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodObject) return Object.keys(inner.shape);
  if (inner instanceof z.ZodUnion) return inner.options.flatMap((option) => keysOf(option));
  return [];
}

/** The keys a schema allows at a place in the data. */
export function knownKeys(schema: z.core.$ZodType, path: DataPath): string[] {
  const reached = path.reduce<z.core.$ZodType[]>(
    (from, key) => from.flatMap((one) => step(one, key)),
    [schema],
  );
  return [...new Set(reached.flatMap(keysOf))];
}
