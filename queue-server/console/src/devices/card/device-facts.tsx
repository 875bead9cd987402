import type { Hall } from '@motcua/contract';
import { useDeviceWords } from '../../device-words/use-device-words.ts';
import { formatTimeWithSeconds } from '../../format/format.ts';
import { useWords } from '../../shell/i18n.ts';
import type { Device } from '../device-groups.ts';

type Props = { device: Device; hall: Hall | undefined };

/** What the person with a screwdriver wants to know. */
export function DeviceFacts({ device, hall }: Props) {
  const { t, locale } = useWords();
  const words = useDeviceWords();
  const counter = hall?.counters.find(({ id }) => id === device.counterId)?.names[locale];
  const kiosk = hall?.kiosks.find(({ id }) => id === device.kioskId)?.names[locale];
  const heard =
    device.heardAt === undefined
      ? t('devices.neverHeard')
      : formatTimeWithSeconds(device.heardAt, hall?.timeZone);
  const facts = [
    ['place', device.link === 'virtual' ? '' : device.place],
    ['model', device.model],
    ['agent', device.agentId],
    ['counter', counter ?? device.counterId ?? ''],
    ['kiosk', kiosk ?? device.kioskId ?? ''],
    ['heard', heard],
    ['queue', device.queue === 0 ? '' : t('devices.queue', { count: device.queue })],
    ['shows', device.kind === 'display' ? (device.shows ?? '').trim() || t('devices.dark') : ''],
  ] as const;
  return (
    <dl className="facts">
      <div>
        <dt>{t('devices.fact.link')}</dt>
        <dd>{words.link(device.link)}</dd>
      </div>
      {facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{t(`devices.fact.${name}`)}</dt>
            <dd className={name === 'place' || name === 'model' ? 'exact' : undefined}>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
