import { err, ok } from '@motcua/contract';
import { readinessBeside } from '../official/paper-thread.ts';
import type { Handlers } from './api-router.ts';
import { answered } from './api-router.ts';
import type { HttpOptions } from './http-options.ts';
import { apiHeaders } from './problem.ts';

type ReadinessHandlers = Pick<Handlers, 'checkReadiness' | 'lastReadiness' | 'readinessPaper'>;

export function readinessRoutes({ hall, readiness }: HttpOptions): ReadinessHandlers {
  const isHere = (params: Record<string, string>): boolean => params['hallId'] === hall.id;
  return {
    async checkReadiness({ params, principal }) {
      return isHere(params) ? ok(await readiness.check(principal.subject)) : err({ code: 'unknown-hall' });
    },
    lastReadiness({ params }) {
      const last = isHere(params) ? readiness.last() : undefined;
      return last === undefined ? err({ code: 'not-found' }) : ok(last);
    },
    async readinessPaper({ params, response }) {
      const last = isHere(params) ? readiness.last() : undefined;
      if (last === undefined) return err({ code: 'not-found' });
      const paper = await readinessBeside(last, hall.site.hall.timeZone);
      response.set(apiHeaders).type('pdf').set('Content-Disposition', 'inline; filename="san-sang.pdf"');
      response.send(Buffer.from(paper));
      return ok(answered);
    },
  };
}
