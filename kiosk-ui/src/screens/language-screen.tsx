import { TriangleAlert } from 'lucide-react';
import { useWords } from '../wording/words.ts';
import { Page } from '../frame/page.tsx';
import type { ScreenProps } from '../frame/screen-props.ts';

export function LanguageScreen({ hall, context, send }: ScreenProps) {
  const t = useWords();
  return (
    <Page title={t('language.title')} onBack={() => send({ type: 'back' })}>
      {context.session.isPackMissing && (
        <p className="notice" role="status">
          <TriangleAlert aria-hidden="true" />
          {t('language.missing')}
        </p>
      )}
      <div className="choices choices-large">
        {hall.locales.map((locale) => (
          <button
            key={locale}
            type="button"
            className="choice"
            lang={locale}
            onClick={() => send({ type: 'locale-chosen', locale })}
          >
            {t(`locale.${locale}`)}
          </button>
        ))}
        {(hall.languages ?? []).map(({ tag, names, own }) => (
          <button
            key={tag}
            type="button"
            className="choice"
            onClick={() => send({ type: 'pack-chosen', tag })}
          >
            <span lang={own === undefined ? 'vi' : tag}>{own ?? names.vi}</span>
            {own !== undefined && <small lang="vi">{names.vi}</small>}
          </button>
        ))}
      </div>
    </Page>
  );
}
