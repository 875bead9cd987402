import { useWords } from '../wording/words.ts';
import { CircleQuestionMark, Contrast, House } from 'lucide-react';
import { locales } from '@motcua/config/words';
import type { Session } from '../session/kiosk-context.ts';
import { textSizes } from '../session/kiosk-context.ts';
import { clockText } from '../wording/hall-clock.ts';
import type { ScreenProps } from './screen-props.ts';
import { useNow } from './use-now.ts';

type Props = Partial<Pick<ScreenProps, 'hall'>> &
  Pick<ScreenProps, 'send' | 'now'> & { session: Session; canLeave: boolean; canAsk: boolean };

/** On every screen: whose hall, what time, language, letters, colours, help, the way home. */
export function Head({ hall, session, send, now, canLeave, canAsk }: Props) {
  const t = useWords();
  return (
    <header className="head">
      <p className="head-hall">
        <strong>{hall?.names[session.locale] ?? ''}</strong>
        {hall !== undefined && <Clock now={now} timeZone={hall.timeZone} />}
      </p>
      <div className="head-tools">
        <div role="group" aria-label={t('head.language')} className="tool-group">
          {locales.map((locale) => (
            <button
              key={locale}
              type="button"
              className="tool tool-language"
              lang={locale}
              aria-pressed={session.locale === locale}
              onClick={() => send({ type: 'locale-chosen', locale })}
            >
              {t(`locale.${locale}`)}
            </button>
          ))}
        </div>
        <LookTools session={session} send={send} />
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
    </header>
  );
}

function LookTools({ session, send }: Pick<Props, 'session' | 'send'>) {
  const t = useWords();
  const other = session.appearance === 'light' ? 'dark' : 'light';
  return (
    <div role="group" aria-label={t('head.textSize')} className="tool-group">
      {textSizes.map((textSize) => (
        <button
          key={textSize}
          type="button"
          className={`tool tool-letter tool-letter-${textSize}`}
          aria-label={t(`head.text-${textSize}`)}
          aria-pressed={session.textSize === textSize}
          onClick={() => send({ type: 'text-size-chosen', textSize })}
        >
          <span aria-hidden="true">{letter}</span>
        </button>
      ))}
      <button
        type="button"
        className="tool"
        aria-label={t('head.contrast')}
        aria-pressed={session.appearance === 'dark'}
        onClick={() => send({ type: 'appearance-chosen', appearance: other })}
      >
        <Contrast aria-hidden="true" />
      </button>
    </div>
  );
}

const letter = 'A';

function Clock({ now, timeZone }: { now: () => number; timeZone: string }) {
  return <time className="head-clock">{clockText(useNow(now), timeZone)}</time>;
}
