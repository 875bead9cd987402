import type { DeviceList, Hall } from '@motcua/contract';
import { useWords } from '../shell/i18n.ts';
import { Panel } from '../supervisor/panel.tsx';
import { AgentList } from './agent-list.tsx';
import { DeviceCard } from './card/device-card.tsx';
import { groupDevices } from './device-groups.ts';
import { ScreenList } from './screen-list.tsx';
import { TroubleList } from './trouble-list.tsx';

type Props = { list: DeviceList; hall: Hall | undefined; look: () => Promise<void> };

/** What wants a hand, then every device by kind, then the computers and screens. */
export function OverviewPart({ list, hall, look }: Props) {
  const { t } = useWords();
  return (
    <>
      {list.devices.length === 0 ? (
        <Panel heading={t('devices.none')} area="none">
          <p>{t('devices.noneHint')}</p>
        </Panel>
      ) : (
        <TroubleList devices={list.devices} />
      )}
      <div className="device-groups">
        {groupDevices(list.devices).map(({ kind, devices }) => (
          <div key={kind} data-count={devices.length}>
            <Panel heading={t(`devices.group.${kind}`)} area={kind}>
              <div className="device-cards">
                {devices.map((device) => (
                  <DeviceCard key={device.id} device={device} hall={hall} onChanged={look} />
                ))}
              </div>
            </Panel>
          </div>
        ))}
      </div>
      <div className="devices-side">
        <AgentList agents={list.agents} timeZone={hall?.timeZone} />
        <ScreenList screens={list.screens} />
      </div>
    </>
  );
}
