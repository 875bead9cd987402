import type { LiveMetrics } from '@motcua/contract';
import { formatTime } from '../format/format.ts';
import { useWords } from '../shell/i18n.ts';
import { useReasonWord } from '../shell/use-reason-word.ts';
import { Panel } from './panel.tsx';

type Props = { metrics: LiveMetrics; timeZone: string };

export function PrintFailurePanel({ metrics, timeZone }: Props) {
  const { t } = useWords();
  const reasonWord = useReasonWord();
  return (
    <Panel heading={t('supervisor.printFailures')} area="failures">
      {metrics.printFailures.length === 0 ? (
        <p>{t('supervisor.printFailuresNone')}</p>
      ) : (
        <ul className="device-lines">
          {metrics.printFailures.map((failure) => (
            <li key={`${failure.number} ${failure.at}`}>
              <strong>{failure.number}</strong>
              <span>{reasonWord('printFailure', failure.reason)}</span>
              <span className="hint">{formatTime(failure.at, timeZone)}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
