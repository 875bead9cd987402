import type { KeyLearning } from '@motcua/contract';
import { useWords } from '../../shell/i18n.ts';

export function KeyTable({ keys }: { keys: KeyLearning['keys'] }) {
  const { t } = useWords();
  if (keys.length === 0) return <p className="hint">{t('devices.teach.tableNone')}</p>;
  return (
    <table className="lines key-table">
      <caption>{t('devices.teach.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('devices.teach.raw')}</th>
          <th scope="col">{t('devices.teach.does')}</th>
        </tr>
      </thead>
      <tbody>
        {keys.map(({ raw, key }) => (
          <tr key={raw}>
            <td>
              <code>{raw}</code>
            </td>
            <td>{t(`devices.key.${key}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
