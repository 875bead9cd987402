import { formatWait } from '../format/format.ts';
import { useWords } from '../shell/i18n.ts';
import { levelUnder, placeOnBar } from './target-level.ts';

const length = 200;
const colours = { within: 'var(--good)', near: 'var(--care)', over: 'var(--bad)' } as const;

type Props = { longest: number; p80: number; target: number };

/** Bar: the longest wait. Dot: the forecast. Line: the target, always in the middle. */
export function TargetBar({ longest, p80, target }: Props) {
  const { t } = useWords();
  const level = levelUnder(longest, target);
  const label = t('supervisor.barLabel', {
    longest: formatWait(longest, t),
    p80: formatWait(p80, t),
    target: formatWait(target, t),
    level: t(`supervisor.${level}`),
  });
  return (
    <span className="target-bar">
      <svg viewBox={`0 0 ${String(length)} 20`} role="img" aria-label={label} preserveAspectRatio="none">
        <rect y="4" width={length} height="12" rx="2" fill="var(--paper-second)" />
        <rect
          y="4"
          width={Math.max(2, placeOnBar(longest, target) * length)}
          height="12"
          rx="2"
          fill={colours[level]}
        />
        <line x1={length / 2} x2={length / 2} y2="20" stroke="var(--ink)" strokeWidth="2" />
        <circle
          cx={Math.min(length - 5, placeOnBar(p80, target) * length)}
          cy="10"
          r="4"
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
