import type { LiveMetrics } from '@motcua/contract';
import { formatShare } from '../format/format.ts';
import { useWords } from '../shell/i18n.ts';
import { Panel } from './panel.tsx';

/** The share of satisfied people with its interval: few ratings make a wide one, and that is shown. */
export function RatingPanel({ metrics }: { metrics: LiveMetrics }) {
  const { t, locale } = useWords();
  const { n, served, satisfiedShare, low, high } = metrics.ratings;
  const target = metrics.targets.satisfiedShare;
  const isShown = satisfiedShare !== undefined && low !== undefined && high !== undefined;
  const response = served > 0 ? formatShare(n / served, locale) : t('common.none');
  return (
    <Panel heading={t('supervisor.ratings')} area="ratings">
      {isShown ? (
        <>
          <p className="rating">
            <strong>{formatShare(satisfiedShare, locale)}</strong>
            <span className="hint">{t('supervisor.ratingShare')}</span>
          </p>
          <ShareBar share={satisfiedShare} low={low} high={high} target={target} />
          <p className="hint">
            {t('supervisor.ratingInterval', {
              low: formatShare(low, locale),
              high: formatShare(high, locale),
            })}
          </p>
        </>
      ) : (
        <p>{t('supervisor.ratingFew')}</p>
      )}
      <p className="hint">
        {t('supervisor.ratingN', { n, served })}, {t('supervisor.ratingResponse', { share: response })}
      </p>
      {target !== undefined && (
        <p className="hint">{t('supervisor.ratingTarget', { share: formatShare(target, locale) })}</p>
      )}
    </Panel>
  );
}

type BarProps = { share: number; low: number; high: number; target: number | undefined };

function percent(share: number): string {
  return `${String(share * 100)}%`;
}

function ShareBar({ share, low, high, target }: BarProps) {
  const { t, locale } = useWords();
  const label = t('supervisor.ratingBar', {
    share: formatShare(share, locale),
    low: formatShare(low, locale),
    high: formatShare(high, locale),
    target: target === undefined ? t('common.none') : formatShare(target, locale),
  });
  return (
    <svg className="share-bar" role="img" aria-label={label}>
      <rect y="8" width="100%" height="8" fill="var(--paper-second)" />
      <rect x={percent(low)} y="8" width={percent(high - low)} height="8" fill="#b9aea1" />
      {target !== undefined && (
        <line x1={percent(target)} x2={percent(target)} y2="24" stroke="var(--ink)" strokeWidth="2" />
      )}
      <circle cx={percent(share)} cy="12" r="6" fill="var(--brand)" />
    </svg>
  );
}
