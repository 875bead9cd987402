import type { LiveMetrics, WaitFigures } from '@motcua/contract';
import { formatMinutes, formatNumber, formatShare } from '../format/format.ts';
import { useWords } from '../shell/i18n.ts';
import { Panel } from './panel.tsx';
import { levelUnder } from './target-level.ts';

/** Today's waits against the year's targets, with the share that gave up beside them. */
export function TodayPanel({ metrics }: { metrics: LiveMetrics }) {
  const { t } = useWords();
  const { today, targets } = metrics;
  return (
    <Panel heading={t('supervisor.today', { year: targets.year })} area="today">
      <Counts today={today} />
      <table className="lines waits">
        <thead>
          <tr>
            <th scope="col">{t('supervisor.measure')}</th>
            <th scope="col">{t('supervisor.mean')}</th>
            <th scope="col">{t('supervisor.targetColumn')}</th>
            <th scope="col">{t('supervisor.median')}</th>
            <th scope="col">{t('supervisor.p90')}</th>
            <th scope="col">{t('supervisor.share15')}</th>
            <th scope="col">{t('supervisor.share30')}</th>
            <th scope="col">{t('supervisor.n')}</th>
          </tr>
        </thead>
        <tbody>
          <WaitLine
            name={t('supervisor.transactions')}
            figures={today.transactions}
            target={targets.waitMinutes}
          />
          <WaitLine name={t('supervisor.visits')} figures={today.visits} target={targets.visitMinutes} />
          <WaitLine name={t('supervisor.priorityWaits')} figures={today.priority} />
          <WaitLine name={t('supervisor.ordinaryWaits')} figures={today.ordinary} />
        </tbody>
      </table>
      <p className="hint">{t('supervisor.abandonedHint')}</p>
    </Panel>
  );
}

function Counts({ today }: { today: LiveMetrics['today'] }) {
  const { t, locale } = useWords();
  const none = t('common.none');
  const { abandonedShare, handlingMinutes } = today;
  const counts = [
    ['issued', String(today.issued)],
    ['nowWaiting', String(today.waiting)],
    ['served', String(today.served)],
    ['noShow', String(today.noShow)],
    ['cancelled', String(today.cancelled)],
    ['abandoned', abandonedShare === undefined ? none : formatShare(abandonedShare, locale)],
    ['dossiers', String(today.dossiers)],
    ['handling', handlingMinutes === undefined ? none : formatMinutes(handlingMinutes, locale, t)],
  ] as const;
  return (
    <dl className="counts">
      {counts.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`supervisor.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

type LineProps = { name: string; figures: WaitFigures; target?: number | undefined };

function WaitLine({ name, figures, target }: LineProps) {
  const { t, locale } = useWords();
  const none = t('common.none');
  function minutes(value: number | undefined): string {
    return value === undefined ? none : formatMinutes(value, locale, t);
  }
  function share(value: number | undefined): string {
    return value === undefined ? none : formatShare(value, locale);
  }
  const { mean } = figures;
  const level = mean === undefined || target === undefined ? undefined : levelUnder(mean, target);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label={t('supervisor.mean')}>
        <strong>{minutes(mean)}</strong>
        {level !== undefined && <span className={`level ${level}`}>{t(`supervisor.${level}`)}</span>}
      </td>
      <td data-label={t('supervisor.targetColumn')}>
        {target === undefined ? none : t('supervisor.atMost', { minutes: target })}
      </td>
      <td data-label={t('supervisor.median')}>{minutes(figures.median)}</td>
      <td data-label={t('supervisor.p90')}>{minutes(figures.p90)}</td>
      <td data-label={t('supervisor.share15')}>{share(figures.shareWithin15)}</td>
      <td data-label={t('supervisor.share30')}>{share(figures.shareWithin30)}</td>
      <td data-label={t('supervisor.n')}>{formatNumber(figures.n, locale)}</td>
    </tr>
  );
}
