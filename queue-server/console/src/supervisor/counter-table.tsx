import type { LiveMetrics } from '@motcua/contract';
import { formatTime } from '../format/format.ts';
import { useWords } from '../shell/i18n.ts';
import { useReasonWord } from '../shell/use-reason-word.ts';
import { Panel } from './panel.tsx';

type CounterLine = LiveMetrics['counters'][number];
type Props = { metrics: LiveMetrics; timeZone: string };

export function CounterTable({ metrics, timeZone }: Props) {
  const { t, locale } = useWords();
  const none = t('common.none');
  return (
    <Panel heading={t('supervisor.counters')} area="counters">
      <table className="lines">
        <thead>
          <tr>
            <th scope="col">{t('supervisor.counter')}</th>
            <th scope="col">{t('supervisor.state')}</th>
            <th scope="col">{t('supervisor.clerk')}</th>
            <th scope="col">{t('supervisor.number')}</th>
            <th scope="col">{t('supervisor.since')}</th>
            <th scope="col">{t('supervisor.counterServed')}</th>
          </tr>
        </thead>
        <tbody>
          {metrics.counters.map((counter) => {
            const state = stateOf(counter);
            return (
              <tr key={counter.id} className={state === 'closed' ? 'quiet' : undefined}>
                <th scope="row">{counter.name[locale]}</th>
                <td data-label={t('supervisor.state')}>
                  <span className={`counter-state ${state}`}>{t(`supervisor.counterState.${state}`)}</span>
                  <PauseWord counter={counter} />
                </td>
                <td data-label={t('supervisor.clerk')}>{counter.clerkId ?? none}</td>
                <td data-label={t('supervisor.number')} className="figure">
                  {counter.number ?? none}
                </td>
                <td data-label={t('supervisor.since')}>
                  {formatTime(counter.busySince ?? counter.since, timeZone)}
                </td>
                <td data-label={t('supervisor.counterServed')}>{counter.served}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Panel>
  );
}

function stateOf(counter: CounterLine): 'closed' | 'paused' | 'free' | 'busy' {
  if (counter.state === 'open') return counter.number === undefined ? 'free' : 'busy';
  return counter.state;
}

function PauseWord({ counter }: { counter: CounterLine }) {
  const reasonWord = useReasonWord();
  if (counter.reason === undefined) return null;
  return <span className="hint">{reasonWord('pauseReason', counter.reason)}</span>;
}
