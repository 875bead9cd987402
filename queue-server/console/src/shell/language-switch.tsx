import { chooseLocale, useWords } from './i18n.ts';

const choices = ['vi', 'en'] as const;

export function LanguageSwitch() {
  const { t, locale } = useWords();
  return (
    <div role="group" aria-label={t('language.label')} className="language">
      {choices.map((choice) => (
        <button
          key={choice}
          type="button"
          lang={choice}
          aria-pressed={choice === locale}
          onClick={() => chooseLocale(choice)}
        >
          {t(`language.${choice}`)}
        </button>
      ))}
    </div>
  );
}
