import problemEn from '@motcua/config/locales/en/problem.json' with { type: 'json' };
import problemVi from '@motcua/config/locales/vi/problem.json' with { type: 'json' };
import type { Problem, RejectionCode } from '@motcua/contract';
import { rejectionStatus } from '@motcua/contract';
import type { IncomingMessage, ServerResponse } from 'node:http';

const retryAfterSeconds = 2;

/** RFC 9457, as the server itself would say it. */
export function sendProblem(request: IncomingMessage, response: ServerResponse, code: RejectionCode): void {
  if (response.headersSent) return void response.destroy();
  const titles = /^en\b/.test(request.headers['accept-language'] ?? '') ? problemEn : problemVi;
  const status = rejectionStatus[code];
  const problem: Problem = { type: `urn:motcua:problem:${code}`, title: titles[code], status, code };
  response.writeHead(status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...(code === 'hall-starting' && { 'Retry-After': String(retryAfterSeconds) }),
  });
  response.end(JSON.stringify(problem));
}
