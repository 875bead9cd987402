import type { Hall } from '@motcua/contract';
import { useWords } from '../../shell/i18n.ts';
import { Panel } from '../../supervisor/panel.tsx';
import type { CounterPlace } from './counter-places.ts';
import { KeypadHands } from './keypad-hands.tsx';
import { LedNumber } from './led-number.tsx';

type Props = { place: CounterPlace; hall: Hall | undefined; onChanged: () => Promise<void> };

/** A counter's number display above its keypad, as they stand on the desk. */
export function CounterPanel({ place, hall, onChanged }: Props) {
  const { t, locale } = useWords();
  const counter = hall?.counters.find(({ id }) => id === place.counterId);
  return (
    <Panel heading={counter?.names[locale] ?? place.counterId ?? t('devices.part.virtual')} area="counter">
      {place.displays.length === 0 && <p className="hint">{t('devices.virtual.noDisplay')}</p>}
      {place.displays.map((display) => (
        <LedNumber key={display.id} name={display.name} text={display.shows ?? ''} />
      ))}
      {place.keypads.map((keypad) => (
        <KeypadHands key={keypad.id} keypad={keypad} onPressed={onChanged} />
      ))}
    </Panel>
  );
}
