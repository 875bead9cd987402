import type { Readiness } from '@motcua/contract';
import { SeverityWord } from '../../device-words/state-word.tsx';
import { useDeviceWords } from '../../device-words/use-device-words.ts';
import { useWords } from '../../shell/i18n.ts';
import { orderLines } from './readiness-summary.ts';

type Line = Readiness['lines'][number];

export function ReadinessLines({ lines }: { lines: readonly Line[] }) {
  const { t } = useWords();
  const words = useDeviceWords();
  const found = useFinding();
  return (
    <table className="lines readiness-lines">
      <caption className="visually-hidden">{t('devices.readiness.lines')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('devices.readiness.column.result')}</th>
          <th scope="col">{t('devices.readiness.column.item')}</th>
          <th scope="col">{t('devices.readiness.column.place')}</th>
          <th scope="col">{t('devices.readiness.column.found')}</th>
        </tr>
      </thead>
      <tbody>
        {orderLines(lines).map((line) => (
          <tr key={`${line.what} ${line.id}`} data-result={line.result}>
            <td>
              <SeverityWord severity={line.result} text={words.t(`readiness.${line.result}`)} />
            </td>
            <th scope="row">
              {line.name}
              <span className="hint">{words.t(`what.${line.what}`)}</span>
            </th>
            <td className="exact">{line.place}</td>
            <td>{found(line)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What was found and what to do about it; nothing to add to what is good and has no state. */
function useFinding(): (line: Line) => string {
  const words = useDeviceWords();
  return ({ what, state, cause, result }) => {
    if (result === 'good') return state === undefined ? '' : words.state(state);
    if (state !== undefined || cause !== undefined) return words.trouble({ state: state ?? 'error', cause });
    switch (what) {
      case 'board':
        return `${words.t('readiness.screensNone')}. ${words.t('readiness.boardRemedy')}`;
      case 'kiosk':
        return `${words.t('readiness.screensNone')}. ${words.t('readiness.kioskRemedy')}`;
      case 'journal':
        return words.t('readiness.journalFault');
      case 'site':
        return words.t('readiness.siteFault');
      case 'agent':
        return words.t('readiness.agentRemedy');
      default:
        return words.t(`readiness.${result}`);
    }
  };
}
