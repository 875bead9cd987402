import type { Hall } from '@motcua/contract';
import { useWords } from '../shell/i18n.ts';
import { Panel } from './panel.tsx';

const pages = [
  ['kiosk', '/kiosk'],
  ['board', '/board'],
  ['console', '/console'],
  ['supervisor', '/supervisor'],
  ['devices', '/devices'],
  ['api', '/api/v1/openapi.json'],
] as const;

export function LinkPanel({ hall }: { hall: Hall }) {
  const { t, locale } = useWords();
  return (
    <Panel heading={t('supervisor.links')} area="links">
      <ul className="links">
        {pages.map(([name, href]) => (
          <li key={name}>
            <a href={href}>{t(`link.${name}`)}</a>
          </li>
        ))}
      </ul>
      <details>
        <summary>{t('link.counterScreens')}</summary>
        <ul className="links">
          {hall.counters.map(({ id, names }) => (
            <li key={id}>
              <a href={`/board/counter/${id}`}>{t('link.counterBoard', { counter: names[locale] })}</a>
              <a href={`/rate/${id}`}>{t('link.rate', { counter: names[locale] })}</a>
            </li>
          ))}
        </ul>
      </details>
    </Panel>
  );
}
