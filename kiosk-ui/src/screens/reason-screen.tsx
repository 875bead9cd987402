import { useWords } from '../wording/words.ts';
import { Page } from '../frame/page.tsx';
import type { ScreenProps } from '../frame/screen-props.ts';
import { ReasonPicture } from '../pictures/pictograms.tsx';

/** The closed list of the hall; the ticket itself says no more than "priority". */
export function ReasonScreen({ hall, context, send }: ScreenProps) {
  const t = useWords();
  return (
    <Page title={t('reason.title')} helper={t('reason.privacy')} onBack={() => send({ type: 'back' })}>
      <div className="choices choices-reasons">
        {hall.priorityReasons.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className="choice choice-picture"
            onClick={() => send({ type: 'reason-chosen', reason: id })}
          >
            <ReasonPicture reason={id} />
            <span>{name[context.session.locale]}</span>
          </button>
        ))}
      </div>
    </Page>
  );
}
