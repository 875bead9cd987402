import type { LiveMetrics } from '@motcua/contract';
import { formatWaitShort } from '../format/format.ts';
import { useWords } from '../shell/i18n.ts';
import { Panel } from './panel.tsx';
import { TargetBar } from './target-bar.tsx';

/** One line a field: waiting, longest, forecast P80, and where that stands to the target. */
export function ServiceTable({ metrics }: { metrics: LiveMetrics }) {
  const { t, locale } = useWords();
  const target = metrics.targets.waitMinutes;
  return (
    <Panel heading={t('supervisor.services')} area="services">
      <table className="lines">
        <thead>
          <tr>
            <th scope="col">{t('supervisor.service')}</th>
            <th scope="col">{t('supervisor.waiting')}</th>
            <th scope="col">{t('supervisor.longest')}</th>
            <th scope="col" title={t('supervisor.p80Hint')}>
              {t('supervisor.p80')}
            </th>
            <th scope="col">
              {target === undefined ? t('supervisor.noTarget') : t('supervisor.target', { minutes: target })}
            </th>
          </tr>
        </thead>
        <tbody>
          {metrics.services.map((service) => (
            <tr key={service.id} className={service.waiting === 0 ? 'quiet' : undefined}>
              <th scope="row">
                {service.name[locale]}
                <span className="hint">{t('supervisor.openCounters', { count: service.openCounters })}</span>
              </th>
              <td data-label={t('supervisor.waiting')} className="figure">
                {service.waiting}
              </td>
              <td data-label={t('supervisor.longest')}>
                {service.waiting === 0 ? t('common.none') : formatWaitShort(service.longestMinutes, t)}
              </td>
              <td data-label={t('supervisor.p80')}>{formatWaitShort(service.p80Minutes, t)}</td>
              <td className="bar-cell">
                {target !== undefined && (
                  <TargetBar
                    waiting={service.waiting}
                    longest={service.waiting === 0 ? 0 : service.longestMinutes}
                    p80={service.p80Minutes}
                    target={target}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
