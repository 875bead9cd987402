import { useWords } from '../wording/words.ts';
import { Check } from 'lucide-react';
import { Page } from '../frame/page.tsx';
import type { ScreenProps } from '../frame/screen-props.ts';
import { TicketNumber } from './ticket-number.tsx';
import { usePaperPlace } from './use-paper-place.ts';
import { WhereToWait } from './where-to-wait.tsx';

export function DoneScreen({ hall, context, send }: ScreenProps) {
  const t = useWords();
  const { ticket } = context.session;
  const printer = usePaperPlace(context);
  return (
    <Page
      title={t('done.title')}
      helper={t('done.listen')}
      className="page-number"
      action={{
        text: t('done.home'),
        onPress: () => send({ type: 'home' }),
        icon: <Check aria-hidden="true" />,
      }}
    >
      {ticket !== undefined && (
        <TicketNumber
          session={context.session}
          ticket={ticket}
          caption={printer === undefined ? t('done.take') : t('done.takeElsewhere', { printer })}
        />
      )}
      {ticket !== undefined && <WhereToWait hall={hall} ticket={ticket} />}
    </Page>
  );
}
