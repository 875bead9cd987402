import { useWords } from '../shell/i18n.ts';
import type { Part } from './parts.ts';
import { addressOf } from './parts.ts';

const parts = ['overview', 'readiness', 'virtual'] as const;

/** Links, so that every part can be bookmarked, sent to a colleague and gone back from. */
export function PartNav({ part, hasVirtual }: { part: Part; hasVirtual: boolean }) {
  const { t } = useWords();
  return (
    <nav className="part-nav" aria-label={t('devices.parts')}>
      {parts
        .filter((name) => name !== 'virtual' || hasVirtual)
        .map((name) => (
          <a key={name} href={addressOf({ name })} aria-current={part.name === name ? 'page' : undefined}>
            {t(`devices.part.${name}`)}
          </a>
        ))}
    </nav>
  );
}
