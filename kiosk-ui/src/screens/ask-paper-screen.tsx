import { useWords } from '../wording/words.ts';
import { Check, Printer } from 'lucide-react';
import { Page } from '../frame/page.tsx';
import type { ScreenProps } from '../frame/screen-props.ts';
import { TicketNumber } from './ticket-number.tsx';
import { usePaperPlace } from './use-paper-place.ts';

/** Only the person can see whether the paper came out. */
export function AskPaperScreen({ context, send }: ScreenProps) {
  const t = useWords();
  const { ticket } = context.session;
  const printer = usePaperPlace(context);
  return (
    <Page
      title={t('askPaper.title')}
      helper={printer === undefined ? t('askPaper.next') : t('askPaper.nextElsewhere', { printer })}
      className="page-number"
      middle={
        <button type="button" className="second" onClick={() => send({ type: 'paper-missing' })}>
          <Printer aria-hidden="true" />
          {t('askPaper.no')}
        </button>
      }
      action={{
        text: t('askPaper.yes'),
        onPress: () => send({ type: 'paper-came' }),
        icon: <Check aria-hidden="true" />,
      }}
    >
      {ticket !== undefined && (
        <TicketNumber session={context.session} ticket={ticket} caption={t('printing.yourNumber')} />
      )}
    </Page>
  );
}
