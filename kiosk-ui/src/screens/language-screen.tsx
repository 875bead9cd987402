import { useWords } from '../wording/words.ts';
import { Page } from '../frame/page.tsx';
import type { ScreenProps } from '../frame/screen-props.ts';

export function LanguageScreen({ hall, send }: ScreenProps) {
  const t = useWords();
  return (
    <Page title={t('language.title')} onBack={() => send({ type: 'back' })}>
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
      </div>
    </Page>
  );
}
