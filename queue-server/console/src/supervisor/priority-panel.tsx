import type { LiveMetrics } from '@motcua/contract';
import { useWords } from '../shell/i18n.ts';
import { Panel } from './panel.tsx';

/** Counts for the day, apart from any ticket; a count under 5 is not told, so that nobody is recognised. */
export function PriorityPanel({ metrics }: { metrics: LiveMetrics }) {
  const { t } = useWords();
  const most = Math.max(1, ...metrics.priorityReasons.map(({ count = 0 }) => count));
  return (
    <Panel heading={t('supervisor.priority')} area="priority">
      <ul className="device-lines">
        {metrics.priorityReasons.map(({ reason, count }) => (
          <li key={reason}>
            <span>{t(`priorityReason.${reason}`)}</span>
            <svg className="count-bar" viewBox="0 0 100 8" aria-hidden preserveAspectRatio="none">
              <rect width={((count ?? 0) / most) * 100} height="8" fill="var(--priority)" />
            </svg>
            <span className={count === undefined ? 'hint' : 'figure'}>
              {count ?? t('supervisor.priorityHidden')}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
