import { useWords } from '../wording/words.ts';
import { CircleQuestionMark, House, PersonStanding } from 'lucide-react';
import { locales } from '@motcua/config/words';
import type { Session } from '../session/kiosk-context.ts';
import { clockText } from '../wording/hall-clock.ts';
import type { ScreenProps } from './screen-props.ts';
import { useNow } from './use-now.ts';

type WaysProps = Pick<ScreenProps, 'send'> & { session: Session; canLeave: boolean; canAsk: boolean };
type Props = Partial<Pick<ScreenProps, 'hall'>> & Pick<ScreenProps, 'now'> & WaysProps;

/** On every screen: whose hall, what time, language, an easier way of use, help, the way home. */
export function Head({ hall, now, ...ways }: Props) {
  const t = useWords();
  const { session, send } = ways;
  return (
    <header className="head">
      <p className="head-hall">
        <strong>{hall?.names[session.locale] ?? ''}</strong>
        {hall !== undefined && <Clock now={now} timeZone={hall.timeZone} />}
      </p>
      <div className="head-tools">
        <button
          type="button"
          className="tool tool-word tool-access"
          aria-haspopup="dialog"
          onClick={() => send({ type: 'access-opened' })}
        >
          <PersonStanding aria-hidden="true" />
          {t('head.access')}
        </button>
        <HeadWays {...ways} />
      </div>
    </header>
  );
}

/** Language, help, home: in the head, or in the panel where the head stands too high. */
export function HeadWays({ session, send, canLeave, canAsk }: WaysProps) {
  const t = useWords();
  return (
    <div className="head-ways">
      <div role="group" aria-label={t('head.language')} className="tool-group">
        {locales.map((locale) => (
          <button
            key={locale}
            type="button"
            className="tool tool-language"
            lang={locale}
            aria-pressed={session.pack === undefined && session.locale === locale}
            onClick={() => send({ type: 'locale-chosen', locale })}
          >
            {t(`locale.${locale}`)}
          </button>
        ))}
      </div>
      <div className="tool-group tool-group-end">
        {canAsk && (
          <button type="button" className="tool tool-word" onClick={() => send({ type: 'help' })}>
            <CircleQuestionMark aria-hidden="true" />
            {t('head.help')}
          </button>
        )}
        {canLeave && (
          <button type="button" className="tool tool-word" onClick={() => send({ type: 'home' })}>
            <House aria-hidden="true" />
            {t('head.home')}
          </button>
        )}
      </div>
    </div>
  );
}

function Clock({ now, timeZone }: { now: () => number; timeZone: string }) {
  return <time className="head-clock">{clockText(useNow(now), timeZone)}</time>;
}
