import { useWords } from '../wording/words.ts';
import { Hand, ScanQrCode } from 'lucide-react';
import { hallWait } from '../choices/wait-range.ts';
import type { ScreenProps } from '../frame/screen-props.ts';
import { clockText, dateText } from '../wording/hall-clock.ts';
import { PrinterNotice } from './printer-notice.tsx';
import { useNow } from '../frame/use-now.ts';

/** The first page: one thing to touch, as large as half the screen. */
export function AttractScreen({ hall, context, send, now }: ScreenProps) {
  const t = useWords();
  const { locale } = context.session;
  const nowMs = useNow(now);
  const { people, minutes } = hallWait(hall.services);
  const closesAt = hall.opening.closesAt;
  return (
    <main className="attract">
      <div className="attract-hall">
        <h1>{hall.names[locale]}</h1>
        <p>{dateText(nowMs, hall.timeZone, locale)}</p>
        <p className="attract-clock">{clockText(nowMs, hall.timeZone)}</p>
        <p className="attract-live">
          {people === 0
            ? t('attract.nobody')
            : `${t('attract.waiting', { count: people })} · ${t('attract.minutes', { minutes })}`}
        </p>
        {closesAt !== undefined && (
          <p>{t('attract.closes', { time: clockText(Date.parse(closesAt), hall.timeZone) })}</p>
        )}
        <PrinterNotice printers={context.printers} locale={locale} />
        {context.printers.canScan && (
          <button type="button" className="second attract-scan" onClick={() => send({ type: 'scan-ticket' })}>
            <ScanQrCode aria-hidden="true" />
            {t('attract.scan')}
          </button>
        )}
      </div>
      <button type="button" className="attract-begin" onClick={() => send({ type: 'begin' })}>
        <Hand aria-hidden="true" />
        <span className="attract-begin-words">{t('attract.begin')}</span>
        <span className="attract-begin-how">{t('attract.steps')}</span>
      </button>
    </main>
  );
}
