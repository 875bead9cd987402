import problemEn from '@motcua/config/locales/en/problem.json' with { type: 'json' };
import problemVi from '@motcua/config/locales/vi/problem.json' with { type: 'json' };
import type { Problem, Rejection, RejectionCode } from '@motcua/contract';
import { rejectionStatus } from '@motcua/contract';
import type { Request, Response } from 'express';

type Errors = NonNullable<Problem['errors']>;
const titles = { vi: problemVi, en: problemEn } satisfies Record<string, Record<RejectionCode, string>>;

/** An API answer is data: never cached, never guessed at, never framed. */
export const apiHeaders = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
} as const;

/** RFC 9457: a code for programs, a sentence in the reader's language for people. */
export function sendProblem(
  request: Request,
  response: Response,
  rejection: Rejection,
  errors?: Errors,
): void {
  const status = rejectionStatus[rejection.code];
  const language = request.acceptsLanguages(['vi', 'en']) === 'en' ? 'en' : 'vi';
  const problem: Problem = {
    type: `urn:motcua:problem:${rejection.code}`,
    title: fill(titles[language][rejection.code], rejection.detail ?? {}),
    status,
    code: rejection.code,
    ...(rejection.detail === undefined ? {} : { facts: rejection.detail }),
    ...(errors === undefined ? {} : { errors }),
  };
  if (typeof rejection.detail?.['seconds'] === 'number')
    response.set('Retry-After', String(rejection.detail['seconds']));
  response.set(apiHeaders).status(status).type('application/problem+json').send(JSON.stringify(problem));
}

function fill(text: string, facts: Record<string, string | number>): string {
  return text.replace(/{{(\w+)}}/g, (_, key: string) => String(facts[key] ?? '…'));
}
