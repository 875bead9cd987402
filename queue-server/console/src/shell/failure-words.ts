import type { Failure } from '@motcua/contract/client';
import type viConsole from '@motcua/config/locales/vi/console.json';

type FailureKey = keyof (typeof viConsole)['failure'];
export type FailureWords = {
  key: `failure.${FailureKey}`;
  facts: Record<string, string | number>;
};

/** Which sentence tells a person about a failure: the one with facts where the facts are there. */
export function failureWords({ code, facts = {} }: Failure): FailureWords {
  return { key: `failure.${keyFor(code, facts)}`, facts };
}

function keyFor(code: Failure['code'], facts: Record<string, string | number>): FailureKey {
  switch (code) {
    case 'recall-too-soon':
      return 'seconds' in facts ? 'recall-too-soon_wait' : code;
    case 'no-show-too-soon':
      if ('calls' in facts && 'needed' in facts) return 'no-show-too-soon_calls';
      return 'seconds' in facts ? 'no-show-too-soon_wait' : code;
    case 'too-many-attempts':
      return 'seconds' in facts ? 'too-many-attempts_wait' : code;
    case 'counter-taken':
      return 'clerkId' in facts ? 'counter-taken_by' : code;
    case 'help-taken':
      return 'clerkId' in facts ? 'help-taken_by' : code;
    case 'clerk-at-other-counter':
      return 'counter' in facts ? 'clerk-at-other-counter_at' : code;
    case 'wrong-status':
      return 'statusWord' in facts ? 'wrong-status_now' : code;
    default:
      return code;
  }
}
