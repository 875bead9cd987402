import { useWords } from '../wording/words.ts';
import { onPage, pageCount, reasonsPerPage } from '../choices/choice-pages.ts';
import { MoreButton } from '../frame/more-button.tsx';
import { Page } from '../frame/page.tsx';
import type { ScreenProps } from '../frame/screen-props.ts';
import { Told } from '../frame/told.tsx';
import { ReasonPicture } from '../pictures/pictograms.tsx';

/** The closed list of the hall; the ticket itself says no more than "priority". */
export function ReasonScreen({ hall, context, send }: ScreenProps) {
  const t = useWords();
  const { page, locale } = context.session;
  const perPage = reasonsPerPage(context.session);
  return (
    <Page
      title={t('reason.title')}
      helper={t('reason.privacy')}
      onBack={() => send({ type: 'back' })}
      middle={<MoreButton page={page} pages={pageCount(hall.priorityReasons.length, perPage)} send={send} />}
    >
      <div className="choices choices-reasons">
        {onPage(hall.priorityReasons, page, perPage).map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className="choice choice-picture"
            onClick={() => send({ type: 'reason-chosen', reason: id })}
          >
            <ReasonPicture reason={id} />
            <span>
              <Told text={name[locale]} />
            </span>
          </button>
        ))}
      </div>
    </Page>
  );
}
