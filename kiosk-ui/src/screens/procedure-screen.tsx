import { useWords } from '../wording/words.ts';
import { onPage, pageCount, proceduresPerPage } from '../choices/choice-pages.ts';
import { MoreButton } from '../frame/more-button.tsx';
import { Page } from '../frame/page.tsx';
import type { ScreenProps } from '../frame/screen-props.ts';
import { chosenService, proceduresOf } from '../session/kiosk-context.ts';
import { ProcedureChoice } from './procedure-choice.tsx';

/** The procedures of one field, at most six a page, and the way for everything else. */
export function ProcedureScreen({ hall, context, send }: ScreenProps) {
  const t = useWords();
  const { session } = context;
  const { serviceId, page, locale } = session;
  const all = proceduresOf(hall, serviceId);
  const perPage = proceduresPerPage(session);
  const field = chosenService(context)?.shortNames[locale] ?? '';
  return (
    <Page
      title={t('procedure.title', { field })}
      over={t('head.step', { step: 2, steps: 4 })}
      onBack={() => send({ type: 'back' })}
      middle={<MoreButton page={page} pages={pageCount(all.length, perPage)} send={send} />}
    >
      <div className="choices choices-list">
        {onPage(all, page, perPage).map(({ code, name }) => (
          <ProcedureChoice
            key={code}
            name={name[locale]}
            onChoose={() => send({ type: 'procedure-chosen', code })}
          />
        ))}
        <button
          type="button"
          className="choice choice-line choice-other"
          onClick={() => send({ type: 'other-chosen' })}
        >
          {t('procedure.other')}
        </button>
      </div>
    </Page>
  );
}
