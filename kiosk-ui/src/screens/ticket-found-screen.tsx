import type { Hall, Locale, TrackedTicket } from '@motcua/contract';
import { unreachable } from '@motcua/contract';
import { House } from 'lucide-react';
import { Page } from '../frame/page.tsx';
import type { ScreenProps } from '../frame/screen-props.ts';
import type { SayScan } from '../wording/scan-words.ts';
import { scanWordsIn } from '../wording/scan-words.ts';
import { useWords } from '../wording/words.ts';
import { TicketNumber } from './ticket-number.tsx';
import { WhereToWait } from './where-to-wait.tsx';

/** How it stands with the ticket that was held in front of the scanner. */
export function TicketFoundScreen({ hall, context, send }: ScreenProps) {
  const t = useWords();
  const { tracked: ticket, locale } = context.session;
  const say = scanWordsIn(locale);
  if (ticket === undefined) return null;
  const { title, next } = wordsOf(say, ticket, counterOf(hall, ticket, locale));
  return (
    <Page
      title={title}
      helper={next ?? t('done.listen')}
      className="page-number"
      middle={
        <button type="button" className="second" onClick={() => send({ type: 'retry' })}>
          {say('ticketFound.another')}
        </button>
      }
      action={{
        text: t('done.home'),
        onPress: () => send({ type: 'home' }),
        icon: <House aria-hidden="true" />,
      }}
    >
      <TicketNumber ticket={ticket} caption={say('ticketFound.yours')} />
      {ticket.status === 'waiting' && <WhereToWait hall={hall} ticket={ticket} />}
    </Page>
  );
}

/** "Quầy 8" in the reader's language, never broken between its word and its number. */
function counterOf(hall: Hall, { counterId, counterName }: TrackedTicket, locale: Locale): string {
  const known = hall.counters.find(({ id }) => id === counterId)?.names[locale];
  return (known ?? counterName ?? '').replaceAll(' ', '\u00a0');
}

function wordsOf(
  say: SayScan,
  { status, outcome }: TrackedTicket,
  counter: string,
): { title: string; next?: string | undefined } {
  switch (status) {
    case 'waiting':
      return { title: say('ticketFound.waiting'), next: undefined };
    case 'called':
    case 'serving':
    case 'parked':
      return {
        title: say(`ticketFound.${status}`, { counter }),
        next: say(`ticketFound.${status}Next`, { counter }),
      };
    case 'closed': {
      const end = outcome ?? 'served';
      return { title: say(`ticketFound.${end}`), next: say(`ticketFound.${end}Next`) };
    }
    default:
      return unreachable(status);
  }
}
