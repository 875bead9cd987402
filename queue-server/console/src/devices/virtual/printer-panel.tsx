import type { Hall, VirtualAction } from '@motcua/contract';
import type { Failure } from '@motcua/contract/client';
import { useState } from 'react';
import { StateWord } from '../../device-words/state-word.tsx';
import { formatTimeWithSeconds } from '../../format/format.ts';
import { useWords } from '../../shell/i18n.ts';
import { useSession } from '../../shell/staff-context.ts';
import { useFailureText } from '../../shell/use-failure-text.ts';
import { Panel } from '../../supervisor/panel.tsx';
import type { Device } from '../device-groups.ts';
import { actionsOn, newestPapers } from './printer-actions.ts';

type Props = { printer: Device; hall: Hall | undefined; onChanged: () => Promise<void> };

const shownPapers = 12;

export function PrinterPanel({ printer, hall, onChanged }: Props) {
  const { t } = useWords();
  return (
    <Panel heading={printer.name} area="printer">
      <div className="printer-facts">
        <StateWord state={printer.state} />
        <span className="exact">{printer.model}</span>
        <span>{t('devices.queue', { count: printer.queue })}</span>
      </div>
      <Hands printer={printer} onChanged={onChanged} />
      <Papers printer={printer} timeZone={hall?.timeZone} />
    </Panel>
  );
}

function Hands({ printer, onChanged }: Omit<Props, 'hall'>) {
  const { t } = useWords();
  const { api } = useSession();
  const failureText = useFailureText();
  const [failure, setFailure] = useState<Failure>();
  async function touch(action: VirtualAction): Promise<void> {
    const reply = await api('virtualAction', { params: { deviceId: printer.id }, body: { action } });
    setFailure(reply.ok ? undefined : reply.error);
    await onChanged();
  }
  return (
    <div role="group" aria-label={t('devices.hands', { printer: printer.name })} className="hands">
      {actionsOn(printer.kind).map(({ group, actions }) => (
        <div key={group} className="hand-group">
          <span className="hint">{t(`devices.handGroup.${group}`)}</span>
          {actions.map((action) => (
            <button key={action} type="button" className="button small" onClick={() => void touch(action)}>
              {t(`devices.do.${action}`)}
            </button>
          ))}
        </div>
      ))}
      {failure !== undefined && (
        <p role="alert" className="problem">
          {failureText(failure)}
        </p>
      )}
    </div>
  );
}

function Papers({ printer, timeZone }: { printer: Device; timeZone: string | undefined }) {
  const { t } = useWords();
  if (printer.papers.length === 0) return <p className="hint">{t('devices.papersNone')}</p>;
  const isSheet = printer.kind === 'sheet-printer';
  return (
    <>
      <h3>{t(isSheet ? 'devices.sheets' : 'devices.papers')}</h3>
      <ul className="papers">
        {newestPapers(printer.papers, shownPapers).map((paper) => {
          const picture = `/api/v1/devices/${printer.id}/papers/${String(paper.id)}`;
          const time = formatTimeWithSeconds(paper.at, timeZone);
          return (
            <li key={paper.id}>
              <a href={picture} target="_blank" rel="noreferrer">
                {isSheet ? (
                  t('devices.sheetAt', { time })
                ) : (
                  <img src={picture} alt={t('devices.paperAlt', { time, printer: printer.name })} />
                )}
              </a>
              {!isSheet && <span className="hint">{t('devices.paperAt', { time })}</span>}
            </li>
          );
        })}
      </ul>
    </>
  );
}
