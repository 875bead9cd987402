import { CircleCheck } from 'lucide-react';
import { StateWord } from '../device-words/state-word.tsx';
import { useDeviceWords } from '../device-words/use-device-words.ts';
import { useWords } from '../shell/i18n.ts';
import { Panel } from '../supervisor/panel.tsx';
import { cardId } from './card/device-card.tsx';
import type { Device } from './device-groups.ts';
import { troubled } from './device-groups.ts';

function goTo(device: Device): void {
  const card = document.getElementById(cardId(device.id));
  card?.scrollIntoView({ block: 'center' });
  card?.focus();
}

/** Faults first, each with what to do; one calm line where there is none. */
export function TroubleList({ devices }: { devices: readonly Device[] }) {
  const { t } = useWords();
  const words = useDeviceWords();
  const found = troubled(devices);
  return (
    <Panel heading={t('devices.trouble')} area="trouble">
      {found.length === 0 ? (
        <p className="alarm calm">
          <CircleCheck aria-hidden strokeWidth={1.75} />
          {t('devices.troubleNone')}
        </p>
      ) : (
        <ul className="troubles">
          {found.map((device) => (
            <li key={device.id}>
              <strong>{device.name}</strong>
              <StateWord state={device.state} />
              <span className="trouble-words">{words.advice(device)}</span>
              <button
                type="button"
                className="button small"
                aria-label={t('devices.goTo', { device: device.name })}
                onClick={() => goTo(device)}
              >
                {t('devices.goToShort')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
