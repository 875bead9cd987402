import type * as z from 'zod/mini';
import type { Role } from './vocabulary.ts';

/** One HTTP route: who may call it, what it takes, what it answers. Express and OpenAPI are both made from this list. */
export type Route = {
  method: 'get' | 'post' | 'put' | 'delete';
  path: string;
  /** Everybody listed may; `public` means no sign-in. A role not listed is refused. */
  roles: readonly Role[];
  summary: string;
  body?: z.ZodMiniType;
  reply?: z.ZodMiniType;
  status: number;
  /** In the demo anybody at this machine may. */
  openInDemo?: true;
};

export const anybody = ['public', 'device', 'clerk', 'supervisor', 'admin'] as const;
export const staff = ['clerk', 'supervisor', 'admin'] as const;
export const takers = ['device', 'clerk', 'supervisor', 'admin'] as const;
export const managers = ['supervisor', 'admin'] as const;
