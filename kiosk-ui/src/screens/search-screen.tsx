import { useWords } from '../wording/words.ts';
import { Search } from 'lucide-react';
import { useId } from 'react';
import { foundPerPage, onPage, pageCount } from '../choices/choice-pages.ts';
import { findProcedures } from '../choices/find-procedures.ts';
import { MoreButton } from '../frame/more-button.tsx';
import { Page } from '../frame/page.tsx';
import type { ScreenProps } from '../frame/screen-props.ts';
import { Keyboard } from './keyboard.tsx';
import { ProcedureChoice } from './procedure-choice.tsx';

/** Search over all procedures, by a keyboard on the screen; no tone marks needed. */
export function SearchScreen({ hall, context, send }: ScreenProps) {
  const t = useWords();
  const inputId = useId();
  const { session } = context;
  const { query, page, locale } = session;
  const found = findProcedures(hall.procedures, query);
  const perPage = foundPerPage(session);
  const pages = pageCount(found.length, perPage);
  const change = (text: string) => send({ type: 'query-changed', query: text });
  return (
    <Page
      title={t('search.title')}
      onBack={() => send({ type: 'back' })}
      middle={<MoreButton page={page} pages={pages} send={send} />}
      className="page-search"
    >
      <div className="search-found">
        <label htmlFor={inputId}>{t('search.label')}</label>
        <p className="search-line">
          <Search aria-hidden="true" />
          <input
            id={inputId}
            value={query}
            inputMode="none"
            autoComplete="off"
            spellCheck={false}
            maxLength={40}
            onChange={(event) => change(event.currentTarget.value)}
          />
        </p>
        <p role="status" className="search-status">
          {query.trim() === ''
            ? t('search.example')
            : found.length === 0
              ? t('search.none')
              : t('search.found', { count: found.length })}
        </p>
        <div className="choices">
          {onPage(found, page, perPage).map((procedure) => (
            <ProcedureChoice
              key={procedure.code}
              name={procedure.name[locale]}
              onChoose={() => send({ type: 'procedure-chosen', code: procedure.code })}
            />
          ))}
        </div>
      </div>
      <Keyboard text={query} onChange={change} />
    </Page>
  );
}
