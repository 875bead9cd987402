import type { Readiness } from '@motcua/contract';
import { SeverityWord } from '../../device-words/state-word.tsx';
import { useDeviceWords } from '../../device-words/use-device-words.ts';
import { useWords } from '../../shell/i18n.ts';
import { orderLines } from './readiness-summary.ts';

type Line = Readiness['lines'][number];

export function ReadinessLines({ lines }: { lines: readonly Line[] }) {
  const { t } = useWords();
  const words = useDeviceWords();
  function found({ state, cause, result }: Line): string {
    if (state === undefined && cause === undefined) return t(`devices.readiness.result.${result}`);
    if (result === 'good') return words.state(state ?? 'ready');
    return words.trouble({ state: state ?? 'error', cause });
  }
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
              <SeverityWord severity={line.result} text={t(`devices.readiness.result.${line.result}`)} />
            </td>
            <th scope="row">
              {line.name}
              <span className="hint">{t(`devices.readiness.what.${line.what}`)}</span>
            </th>
            <td className="exact">{line.place}</td>
            <td>{found(line)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
