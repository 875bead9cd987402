import { useWords } from '../wording/words.ts';
import { CalendarClock } from 'lucide-react';
import type { ScreenProps } from '../frame/screen-props.ts';
import { clockText, dateText, isSameDay } from '../wording/hall-clock.ts';
import { MessageScreen } from './message-screen.tsx';

/** Outside opening hours: when numbers are given again. */
export function ClosedScreen({ hall, context, now }: ScreenProps) {
  const t = useWords();
  const { opening, timeZone } = hall;
  const { locale } = context.session;
  const hours = opening.hours.map(({ from, to }) => `${from}–${to}`).join(' · ');
  const sure = opening.confirmed ? '' : ` (${t('unconfirmed')})`;
  return (
    <MessageScreen
      icon={<CalendarClock aria-hidden="true" />}
      title={titleText()}
      lines={[opensText(), ...(hours === '' ? [] : [`${t('closed.hours')}: ${hours}${sure}`])]}
    />
  );

  function titleText(): string {
    const { reason } = opening;
    const isNamed = reason === 'lunch' || reason === 'day-off' || reason === 'holiday';
    return t(isNamed ? `closed.${reason}` : 'closed.title');
  }

  function opensText(): string {
    if (opening.opensAt === undefined) return t('closed.unknown');
    const opensMs = Date.parse(opening.opensAt);
    const time = clockText(opensMs, timeZone);
    if (isSameDay(opensMs, now(), timeZone)) return t('closed.opensToday', { time });
    return t('closed.opens', { time, day: dateText(opensMs, timeZone, locale) });
  }
}
