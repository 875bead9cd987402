import { useAccessWords } from '../wording/access-words.ts';
import { useWords } from '../wording/words.ts';
import { BellRing, HeartHandshake, MessageSquareText } from 'lucide-react';
import { Page } from '../frame/page.tsx';
import type { ScreenProps } from '../frame/screen-props.ts';

/** For whoever does not know: a person. And a word to the office, for which nobody needs a number. */
export function GuideScreen({ hall, context, send }: ScreenProps) {
  const t = useWords();
  const { locale } = context.session;
  const say = useAccessWords(locale);
  return (
    <Page title={t('guide.title')} onBack={() => send({ type: 'back' })} className="page-guide">
      <div className="message-lines" role="status">
        <HeartHandshake className="pictogram" aria-hidden="true" />
        <p>{t('guide.next')}</p>
        <p>{t('guide.free')}</p>
      </div>
      <div className="choices">
        <button type="button" className="choice" onClick={() => send({ type: 'staff-called' })}>
          <BellRing aria-hidden="true" />
          <span role="status">{say(`staff.${context.staffCall}`)}</span>
        </button>
        {(hall.loneForms ?? []).map(({ formId, names }) => (
          <button
            key={formId}
            type="button"
            className="choice"
            onClick={() => send({ type: 'lone-form-chosen', formId })}
          >
            <MessageSquareText aria-hidden="true" />
            <span>
              {names[locale]}
              <small>{t('guide.lone')}</small>
            </span>
          </button>
        ))}
      </div>
    </Page>
  );
}
