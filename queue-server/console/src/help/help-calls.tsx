import './help.css';
import type { Hall, HelpCall, SessionInfo } from '@motcua/contract';
import { BellRing, Footprints } from 'lucide-react';
import type { FeedView } from '../floor/floor-feed.ts';
import { formatTime, formatTimer } from '../format/format.ts';
import { useWords } from '../shell/i18n.ts';
import { useFailureText } from '../shell/use-failure-text.ts';
import { useNow } from '../shell/use-now.ts';
import { helperName, helpInOrder, isFresh, kioskName } from './help-order.ts';
import { useHelpCommands } from './use-help-commands.ts';

type Props = { hall: Hall; info: SessionInfo; view: FeedView };

/** Kiosks where somebody asks for a person: seen at once on every page of staff, read aloud by screen readers. */
export function HelpCalls({ hall, info, view }: Props) {
  const { t, locale } = useWords();
  const failureText = useFailureText(hall);
  const { act, busyAt, failed } = useHelpCommands(hall.id);
  const calls = helpInOrder(view.floor?.help ?? []);
  // what went wrong about a call that is over is of no use any more
  const isOpen = calls.some(({ kioskId }) => kioskId === failed?.kioskId);
  return (
    <section className="help" aria-label={t('help.heading')}>
      <ul aria-live="polite">
        {calls.map((call) => (
          <li key={`${call.kioskId} ${call.since}`} data-state={call.state}>
            <CallLine call={call} hall={hall} info={info} view={view} />
            <CallButton
              call={call}
              kiosk={kioskName(hall, call.kioskId, locale)}
              offsetMs={view.offsetMs}
              isLocked={view.status !== 'live' || view.isOutdated}
              isBusy={busyAt === call.kioskId}
              onPress={() => void act(call.state === 'called' ? 'answerHelp' : 'endHelp', call.kioskId)}
            />
          </li>
        ))}
      </ul>
      <div role="alert">
        {failed !== undefined && isOpen && <p className="problem">{failureText(failed.failure)}</p>}
      </div>
    </section>
  );
}

type LineProps = Props & { call: HelpCall };

/** The running time is for the eye alone: a screen reader would read it out every second. */
function CallLine({ call, hall, info, view }: LineProps) {
  const { t } = useWords();
  const now = useNow(view.offsetMs);
  const sentence = useSentence({ call, hall, info, view });
  return (
    <>
      {call.state === 'called' ? (
        <BellRing aria-hidden strokeWidth={1.75} />
      ) : (
        <Footprints aria-hidden strokeWidth={1.75} />
      )}
      <span className="help-words">
        {sentence}{' '}
        <span className="help-since">{t('help.since', { time: formatTime(call.since, hall.timeZone) })}</span>
      </span>
      <span className="help-timer" aria-hidden>
        {formatTimer(now - Date.parse(call.since))}
      </span>
    </>
  );
}

function useSentence({ call, hall, info, view }: LineProps): string {
  const { t, locale } = useWords();
  const kiosk = kioskName(hall, call.kioskId, locale);
  if (call.state === 'called') return t('help.called', { kiosk });
  if (call.by === info.username) return t('help.mine', { kiosk });
  const name = view.floor === undefined ? call.by : helperName(hall, view.floor, call.by, locale);
  return t('help.coming', { kiosk, name });
}

type ButtonProps = {
  call: HelpCall;
  kiosk: string;
  offsetMs: number;
  isLocked: boolean;
  isBusy: boolean;
  onPress: () => void;
};

/** While it rests it keeps the focus of whoever came by keyboard. */
function CallButton({ call, kiosk, offsetMs, isLocked, isBusy, onPress }: ButtonProps) {
  const { t } = useWords();
  const isAnswered = call.state === 'coming';
  const isResting = isFresh(call, useNow(offsetMs)) || isBusy;
  return (
    <button
      type="button"
      className={isAnswered ? 'button' : 'button primary'}
      aria-label={t(isAnswered ? 'help.endAt' : 'help.answerAt', { kiosk })}
      aria-disabled={isResting}
      disabled={isLocked}
      onClick={() => {
        if (!isResting) onPress();
      }}
    >
      {t(isAnswered ? 'help.end' : 'help.answer')}
    </button>
  );
}
