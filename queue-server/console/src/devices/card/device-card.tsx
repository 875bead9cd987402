import type { DeviceKind, Hall } from '@motcua/contract';
import { FileText, Keyboard, Monitor, Printer, ScanQrCode, Volume2 } from 'lucide-react';
import { useId, useState } from 'react';
import { severityOf } from '../../device-words/severity.ts';
import { looks, StateWord } from '../../device-words/state-word.tsx';
import { useDeviceWords } from '../../device-words/use-device-words.ts';
import { useWords } from '../../shell/i18n.ts';
import type { Device } from '../device-groups.ts';
import { LogDrawer } from '../log/log-drawer.tsx';
import { addressOf } from '../parts.ts';
import { useAsk } from '../use-ask.ts';
import { actionsOf } from './device-action.ts';
import { DeviceFacts } from './device-facts.tsx';
import { ReportLine } from './report-line.tsx';
import { useDeviceActions } from './use-device-actions.ts';

const icons: Record<DeviceKind, typeof Printer> = {
  ...{
    printer: Printer,
    'sheet-printer': FileText,
    keypad: Keyboard,
    display: Monitor,
    scanner: ScanQrCode,
    voice: Volume2,
  },
};

export function cardId(deviceId: string): string {
  return `device-${deviceId}`;
}

type Props = { device: Device; hall: Hall | undefined; onChanged: () => Promise<void> };

/** One device: its truth in words, its facts, what can be tried on it and what came of it. */
export function DeviceCard({ device, hall, onChanged }: Props) {
  const words = useDeviceWords();
  const headingId = useId();
  const [isLogOpen, setIsLogOpen] = useState(false);
  const severity = severityOf(device.state);
  const Icon = icons[device.kind];
  return (
    <article
      id={cardId(device.id)}
      className={`device-card ${looks[severity]}`}
      aria-labelledby={headingId}
      tabIndex={-1}
    >
      <header>
        <Icon aria-hidden strokeWidth={1.75} />
        <h3 id={headingId}>{device.name}</h3>
        <StateWord state={device.state} />
      </header>
      {severity !== 'good' && <p className="trouble-words">{words.advice(device)}</p>}
      <DeviceFacts device={device} hall={hall} />
      <Actions device={device} onChanged={onChanged} onDetails={() => setIsLogOpen(true)} />
      {isLogOpen && (
        <LogDrawer device={device} timeZone={hall?.timeZone} onClose={() => setIsLogOpen(false)} />
      )}
    </article>
  );
}

type ActionsProps = { device: Device; onChanged: () => Promise<void>; onDetails: () => void };

function Actions({ device, onChanged, onDetails }: ActionsProps) {
  const { t } = useWords();
  const { doing, act } = useDeviceActions(useAsk(device.id));
  const isBusy = doing.kind === 'asking';
  return (
    <>
      <div
        role="group"
        aria-label={t('devices.actionsOf', { device: device.name })}
        className="device-actions"
      >
        {actionsOf(device.kind).map((action) => (
          <button
            key={action}
            type="button"
            className="button small"
            aria-disabled={isBusy}
            onClick={() => void act(action).then(onChanged)}
          >
            {t(`devices.action.${action}`)}
          </button>
        ))}
        {device.kind === 'keypad' && (
          <a className="button small" href={addressOf({ name: 'teach', deviceId: device.id })}>
            {t('devices.action.teach')}
          </a>
        )}
        <button type="button" className="button small quiet" onClick={onDetails}>
          {t('devices.action.details')}
        </button>
      </div>
      <ReportLine doing={doing} />
    </>
  );
}
