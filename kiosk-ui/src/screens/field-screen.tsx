import { useWords } from '../wording/words.ts';
import { CircleQuestionMark, Search } from 'lucide-react';
import { fieldsPerPage, onPage, pageCount } from '../choices/choice-pages.ts';
import { MoreButton } from '../frame/more-button.tsx';
import { Page } from '../frame/page.tsx';
import type { ScreenProps } from '../frame/screen-props.ts';
import { Told } from '../frame/told.tsx';
import { FieldPicture } from '../pictures/pictograms.tsx';

/** Service fields as pictures: at most eight, all at a glance. */
export function FieldScreen({ hall, context, send }: ScreenProps) {
  const t = useWords();
  const { locale, page } = context.session;
  const perPage = fieldsPerPage(context.session);
  return (
    <Page
      title={t('field.title')}
      over={t('head.step', { step: 1, steps: 4 })}
      onBack={() => send({ type: 'back' })}
      middle={
        <>
          <button type="button" className="second wide" onClick={() => send({ type: 'help' })}>
            <CircleQuestionMark aria-hidden="true" />
            {t('field.unsure')}
          </button>
          <MoreButton page={page} pages={pageCount(hall.services.length, perPage)} send={send} />
        </>
      }
      className="page-fields"
    >
      <div className="tiles">
        {onPage(hall.services, page, perPage).map(({ id, shortNames, pictogram, waiting, open }) => (
          <button
            key={id}
            type="button"
            className="tile"
            disabled={!open}
            onClick={() => send({ type: 'service-chosen', serviceId: id })}
          >
            <FieldPicture name={pictogram} />
            <span className="tile-words">
              <span className="tile-name">
                <Told text={shortNames[locale]} />
              </span>
              <span className="tile-waiting">
                {!open
                  ? t('field.closed')
                  : waiting === 0
                    ? t('field.nobody')
                    : t('field.waiting', { count: waiting })}
              </span>
            </span>
          </button>
        ))}
        <button type="button" className="tile tile-search" onClick={() => send({ type: 'search-opened' })}>
          <Search className="pictogram" aria-hidden="true" />
          <span className="tile-words">
            <span className="tile-name">{t('field.search')}</span>
          </span>
        </button>
      </div>
    </Page>
  );
}
