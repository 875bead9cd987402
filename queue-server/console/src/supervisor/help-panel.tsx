import type { LiveMetrics } from '@motcua/contract';
import { formatNumber, formatSeconds } from '../format/format.ts';
import { useWords } from '../shell/i18n.ts';
import { Panel } from './panel.tsx';

/** How often people at kiosks asked for a person today, and how soon one was on the way. */
export function HelpPanel({ metrics }: { metrics: LiveMetrics }) {
  const { t, locale } = useWords();
  const { calls, answered, medianSeconds } = metrics.help;
  const median = medianSeconds === undefined ? t('common.none') : formatSeconds(medianSeconds, locale, t);
  const counts = [
    ['calls', formatNumber(calls, locale)],
    ['answered', formatNumber(answered, locale)],
    ['median', median],
  ] as const;
  return (
    <Panel heading={t('help.figures')} area="help">
      <dl className="counts">
        {counts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`help.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
