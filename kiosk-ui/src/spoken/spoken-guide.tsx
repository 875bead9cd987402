import type { Locale } from '@motcua/contract';
import { ChevronsLeft, ChevronsRight, RotateCcw, Volume1, Volume2 } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';
import { usePack } from '../wording/pack.ts';
import { guideLocaleOf } from './guide-locale.ts';
import type { GuideSpeech } from './guide-speech.ts';
import { openSpeech } from './guide-speech.ts';
import type { StepChange } from './guide-steps.ts';
import { changeStep, firstSteps } from './guide-steps.ts';
import { guideWordsIn } from './guide-words.ts';
import './spoken.css';

type Props = {
  /** The element that holds the whole page. */
  page: RefObject<HTMLElement | null>;
  locale: Locale;
};

const changes: readonly { change: StepChange; key: string; icon: ReactNode }[] = [
  { change: 'softer', key: 'F6', icon: <Volume1 aria-hidden="true" /> },
  { change: 'louder', key: 'F7', icon: <Volume2 aria-hidden="true" /> },
  { change: 'slower', key: 'F8', icon: <ChevronsLeft aria-hidden="true" /> },
  { change: 'faster', key: 'F9', icon: <ChevronsRight aria-hidden="true" /> },
];
const repeatKey = 'F2';

/** Reads the page aloud as long as it is mounted; volume and rate go with it. */
export function SpokenGuide({ page, locale }: Props) {
  const language = guideLocaleOf(locale);
  const t = guideWordsIn(language);
  const inUse = usePack();
  const [isSilent, setSilent] = useState(false);
  const speech = useRef<GuideSpeech>(undefined);
  const steps = useRef(firstSteps);

  useEffect(() => {
    if (page.current === null) return;
    const spoken = { locale: language, inUse };
    const opened = openSpeech(page.current, spoken, steps.current, () => setSilent(true));
    speech.current = opened;
    return () => opened.close();
  }, [page, language, inUse]);

  const repeat = (): void => speech.current?.repeat();
  function change(one: StepChange): void {
    steps.current = changeStep(steps.current, one);
    speech.current?.turn(one, steps.current);
  }
  useGuideKeys((key) => {
    const turned = changes.find((other) => other.key === key);
    if (turned !== undefined) change(turned.change);
    else if (key === repeatKey) repeat();
    return turned !== undefined || key === repeatKey;
  });

  return (
    <div className="guide-bar" role="group" aria-label={t('bar')}>
      {isSilent && <p role="status">{t('silent')}</p>}
      <button type="button" className="tool" onClick={repeat}>
        <RotateCcw aria-hidden="true" />
        <span>{t('repeat')}</span>
      </button>
      {changes.map(({ change: one, icon }) => (
        <button key={one} type="button" className="tool" onClick={() => change(one)}>
          {icon}
          <span>{t(one)}</span>
        </button>
      ))}
    </div>
  );
}

/** Keys beside those of the keypad, wherever the focus is. */
function useGuideKeys(take: (key: string) => boolean): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (take(event.key)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}
