import { useWords } from '../wording/words.ts';
import { Page } from '../frame/page.tsx';
import type { ScreenProps } from '../frame/screen-props.ts';
import { TicketNumber } from './ticket-number.tsx';
import { usePaperPlace } from './use-paper-place.ts';

/** The number stands here already, while the paper truly prints. */
export function PrintingScreen({ context }: ScreenProps) {
  const t = useWords();
  const { ticket } = context.session;
  const printer = usePaperPlace(context);
  return (
    <Page
      title={t('printing.title')}
      helper={printer === undefined ? t('printing.next') : t('printing.elsewhere', { printer })}
      className="page-number"
    >
      {ticket !== undefined && (
        <TicketNumber session={context.session} ticket={ticket} caption={t('printing.yourNumber')} />
      )}
      <div className="printing-slot" aria-hidden="true">
        <div className="printing-paper" />
      </div>
    </Page>
  );
}
