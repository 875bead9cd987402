import type { Hall } from '@motcua/contract';
import { clockText, dateText } from '../wording/hall-clock.ts';
import { tickerText } from './ticker-text.ts';

type Props = { hall: Hall; nowMs: number };

export function BoardFoot({ hall, nowMs }: Props) {
  const ticker = tickerText(hall, nowMs);
  return (
    <footer className="foot">
      <time className="foot-clock" data-testid="clock">
        {clockText(nowMs, hall.timeZone)}
      </time>
      <span className="foot-date" data-testid="date">
        {dateText(nowMs, hall.timeZone, 'vi')}
      </span>
      <span className="foot-ticker" lang={ticker.lang} data-testid="ticker">
        {ticker.text}
      </span>
    </footer>
  );
}
