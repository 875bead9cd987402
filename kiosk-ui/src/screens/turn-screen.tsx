import { useWords } from '../wording/words.ts';
import { HeartHandshake, UserRound } from 'lucide-react';
import { Page } from '../frame/page.tsx';
import type { ScreenProps } from '../frame/screen-props.ts';
import { chosenService } from '../session/kiosk-context.ts';

export function TurnScreen({ context, send }: ScreenProps) {
  const t = useWords();
  return (
    <Page
      title={t('turn.title')}
      over={`${chosenService(context)?.shortNames[context.session.locale]} · ${t('head.step', { step: 3, steps: 4 })}`}
      onBack={() => send({ type: 'back' })}
    >
      <div className="choices choices-large">
        <button
          type="button"
          className="choice choice-picture"
          onClick={() => send({ type: 'turn-chosen', priority: false })}
        >
          <UserRound className="pictogram" aria-hidden="true" />
          <span>
            {t('turn.ordinary')}
            <small>{t('turn.ordinaryNext')}</small>
          </span>
        </button>
        <button
          type="button"
          className="choice choice-picture choice-priority"
          onClick={() => send({ type: 'turn-chosen', priority: true })}
        >
          <HeartHandshake className="pictogram" aria-hidden="true" />
          <span>
            {t('turn.priority')}
            <small>{t('turn.priorityNext')}</small>
          </span>
        </button>
      </div>
    </Page>
  );
}
