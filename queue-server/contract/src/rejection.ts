import * as z from 'zod/mini';

/** Why a command was refused: a literal code, and the HTTP status it travels with. Words for people stand in the locales. */
export const rejectionStatus = {
  'bad-request': 400,
  unauthenticated: 401,
  'wrong-password': 401,
  forbidden: 403,
  'cross-origin': 403,
  'not-found': 404,
  'unknown-hall': 404,
  'unknown-ticket': 404,
  'unknown-counter': 404,
  'unknown-service': 404,
  'unknown-form': 404,
  'unknown-declaration': 404,
  'wrong-proof': 401,
  'declaration-in-use': 409,
  'method-not-allowed': 405,
  'queue-empty': 409,
  'counter-busy': 409,
  'counter-closed': 409,
  'counter-paused': 409,
  'counter-taken': 409,
  'clerk-at-other-counter': 409,
  'not-your-counter': 409,
  'wrong-status': 409,
  'recall-limit': 409,
  'recall-too-soon': 409,
  'no-show-too-soon': 409,
  'not-served-here': 409,
  'already-rated': 409,
  'nothing-to-rate': 409,
  'reprint-limit': 409,
  'help-taken': 409,
  'help-over': 409,
  'hall-closed': 409,
  'day-already-open': 409,
  'idempotency-key-reused': 422,
  'payload-too-large': 413,
  'too-many-attempts': 429,
  'journal-unavailable': 503,
  'hall-starting': 503,
  /** Their key is not there, or does not fit. */
  'declarations-closed': 503,
  'device-away': 503,
  'speech-unavailable': 503,
  internal: 500,
} as const;

export type RejectionCode = keyof typeof rejectionStatus;

const codes = Object.keys(rejectionStatus) as [RejectionCode, ...RejectionCode[]]; // Object.keys forgets the literals it was given
export const RejectionCode = z.enum(codes);

/** `detail` carries facts the reader needs: seconds to wait, the status met, when the hall opens. */
export type Rejection = { code: RejectionCode; detail?: Record<string, string | number> };

/** RFC 9457 application/problem+json with our `code`. */
export const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: RejectionCode,
  detail: z.optional(z.string()),
  facts: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
  errors: z.optional(z.array(z.strictObject({ path: z.string(), message: z.string() }))),
});
export type Problem = z.infer<typeof Problem>;
