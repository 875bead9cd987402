import { unreachable } from '@motcua/contract';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useEffect, useSyncExternalStore } from 'react';
import { counterNumber } from '../board/counter-numbers.ts';
import type { HallFeed } from '../hall/hall-feed.ts';
import { useHallView } from '../hall/use-hall-view.ts';
import { fill } from '../wording/fill.ts';
import { PairingScreen } from './pairing-screen.tsx';
import type { RatingDesk } from './rating-desk.ts';
import type { RatingFlow, RatingInput } from './rating-flow.ts';
import { answerSeconds } from './rating-flow.ts';
import { rateWords } from './rating-words.ts';
import { ReasonsScreen } from './reasons-screen.tsx';
import { ScoreScreen } from './score-screen.tsx';

const { vi, en } = rateWords;

type Props = { feed: HallFeed; desk: RatingDesk; counterId: string };

export function RatingScreen({ feed, desk, counterId }: Props) {
  const { hall, status } = useHallView(feed);
  const { flow, isPaired, hint } = useSyncExternalStore(desk.subscribe, desk.view);
  useEffect(() => {
    document.title = vi.title;
    const ticking = setInterval(() => desk.press({ type: 'second-passed' }), 1_000);
    return () => clearInterval(ticking);
  }, [desk]);
  const number = counterNumber(hall, counterId);
  if (hall !== undefined && number === 0) return <p className="unknown">{vi.unknown}</p>;
  if (!isPaired) return <PairingScreen hint={hint} onPair={(token) => void desk.pair(token)} />;
  return (
    <main className="rating" data-testid="rating" data-step={flow.step}>
      <header className="rating-head">
        <span className="rating-counter">{number > 0 && fill(vi.counter, { number })}</span>
        <span>{hall?.names.vi}</span>
        {status !== 'live' && (
          <span role="status" className="offline">
            <CircleAlert aria-hidden /> {vi.offline}
          </span>
        )}
      </header>
      <Step flow={flow} press={desk.press} />
      {'secondsLeft' in flow && (flow.step === 'score' || flow.step === 'reasons') && (
        <Countdown secondsLeft={flow.secondsLeft} />
      )}
    </main>
  );
}

function Step({ flow, press }: { flow: RatingFlow; press: (input: RatingInput) => void }) {
  switch (flow.step) {
    case 'idle':
      return <Message title={vi.idle} next={vi.idleNext} english={en.idleNext} />;
    case 'score':
      return <ScoreScreen number={flow.number} press={press} />;
    case 'reasons':
      return <ReasonsScreen chosen={flow.reasons} press={press} />;
    case 'sending':
    case 'thanks':
      return <Message title={vi.thanks} next={vi.thanksNext} english={en.thanks} mark="good" />;
    case 'failed':
      return <Message title={vi.failed} next={vi.failedNext} english={en.failed} mark="bad" />;
    default:
      return unreachable(flow);
  }
}

type MessageProps = { title: string; next: string; english: string; mark?: 'good' | 'bad' };

function Message({ title, next, english, mark }: MessageProps) {
  return (
    <section className="message" role="status">
      {mark === 'good' && <CircleCheck aria-hidden className="mark is-good" />}
      {mark === 'bad' && <CircleAlert aria-hidden className="mark is-bad" />}
      <h1>{title}</h1>
      <p>{next}</p>
      <p className="english" lang="en">
        {english}
      </p>
    </section>
  );
}

function Countdown({ secondsLeft }: { secondsLeft: number }) {
  return (
    <footer className="countdown">
      <div className="countdown-bar" aria-hidden>
        <div style={{ width: `${(secondsLeft / answerSeconds) * 100}%` }} />
      </div>
      <p role="timer">{fill(vi.secondsLeft, { seconds: secondsLeft })}</p>
    </footer>
  );
}
