import { formatWait } from '../format/format.ts';
import { useWords } from '../shell/i18n.ts';
import { placeOnBar, queueLevel } from './target-level.ts';

const colours = {
  within: 'var(--good)',
  near: 'var(--care)',
  forecast: 'var(--care)',
  over: 'var(--bad)',
} as const;

type Props = { waiting: number; longest: number; p80: number; target: number };

function percent(share: number): string {
  return `${String(share * 100)}%`;
}

/** Bar: the longest wait. Dot: the forecast. Line: the target, always in the middle. */
export function TargetBar({ waiting, longest, p80, target }: Props) {
  const { t } = useWords();
  const level = waiting === 0 ? 'within' : queueLevel(longest, p80, target);
  const label = t('supervisor.barLabel', {
    longest: formatWait(longest, t),
    p80: formatWait(p80, t),
    target: formatWait(target, t),
    level: t(`supervisor.${level}`),
  });
  return (
    <span className="target-bar">
      <svg role="img" aria-label={label}>
        <rect y="4" width="100%" height="12" fill="var(--paper-second)" />
        <rect y="4" width={percent(placeOnBar(longest, target))} height="12" fill={colours[level]} />
        <line x1="50%" x2="50%" y2="20" stroke="var(--ink)" strokeWidth="2" />
        <circle
          cx={percent(placeOnBar(p80, target))}
          cy="10"
          r="5"
          fill="var(--paper)"
          stroke="var(--ink)"
          strokeWidth="2"
        />
      </svg>
      <span aria-hidden className={`level ${level}`}>
        {t(`supervisor.${level}`)}
      </span>
    </span>
  );
}
