import type { Hall } from '@motcua/contract';
import { Ticket } from '@motcua/contract';
import type { Failure } from '@motcua/contract/client';
import { failureWords } from './failure-words.ts';
import { useWords } from './i18n.ts';

const statuses = Ticket.def.options.map((option) => option.shape.status.def.values[0]);

/** A failure in the reader's language; counters and statuses among the facts get their names. */
export function useFailureText(hall?: Hall): (failure: Failure) => string {
  const { t, locale } = useWords();
  return ({ code, facts = {} }) => {
    const counter = hall?.counters.find(({ id }) => id === facts.counterId);
    const status = statuses.find((word) => word === facts.status);
    const words = failureWords({
      code,
      facts: {
        ...facts,
        ...(counter === undefined ? {} : { counter: counter.names[locale] }),
        ...(status === undefined ? {} : { statusWord: t(`status.${status}`) }),
      },
    });
    return t(words.key, { ...words.facts, status: words.facts.statusWord ?? '' });
  };
}
