import { useWords } from '../wording/words.ts';
import { Check, PrinterX } from 'lucide-react';
import { Page } from '../frame/page.tsx';
import type { ScreenProps } from '../frame/screen-props.ts';
import { noPaperReason } from '../session/kiosk-context.ts';
import { QrCode } from './qr-code.tsx';
import { TicketNumber } from './ticket-number.tsx';
import { WhereToWait } from './where-to-wait.tsx';

/** No paper: the number to remember, a code for the phone, a person to ask. */
export function OnScreenScreen({ hall, context, send }: ScreenProps) {
  const t = useWords();
  const { ticket } = context.session;
  return (
    <Page
      title={t('onScreen.title')}
      className="page-number page-on-screen"
      action={{
        text: t('done.home'),
        onPress: () => send({ type: 'home' }),
        icon: <Check aria-hidden="true" />,
      }}
    >
      <p className="notice">
        <PrinterX aria-hidden="true" />
        {t(`noPaper.${noPaperReason(context)}`)}
      </p>
      {ticket !== undefined && (
        <>
          <TicketNumber session={context.session} ticket={ticket} caption={t('printing.yourNumber')} />
          <WhereToWait hall={hall} ticket={ticket} />
          <div className="scan">
            <QrCode text={ticket.trackUrl} />
            <p>
              {t('onScreen.scan')}
              <small>{t('onScreen.ask')}</small>
            </p>
          </div>
        </>
      )}
    </Page>
  );
}
