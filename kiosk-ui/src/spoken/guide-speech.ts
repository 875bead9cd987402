import { createBrowserOutput } from './browser-output.ts';
import { cutText } from './cut-text.ts';
import type { GuideLocale } from './guide-locale.ts';
import type { GuidePack } from './guide-pack.ts';
import { fetchPack } from './guide-pack.ts';
import { tellHeard } from './guide-heard.ts';
import type { GuideSteps, StepChange } from './guide-steps.ts';
import { gainOf, rateOf, rateSteps, volumeSteps } from './guide-steps.ts';
import type { GuideVoice } from './guide-voice.ts';
import { createGuideVoice } from './guide-voice.ts';
import type { SayGuide } from './guide-words.ts';
import { guideWordsIn } from './guide-words.ts';
import type { Part } from './part.ts';
import type { Utterance } from './say-page.ts';
import { softenEdges } from './soften-edges.ts';
import { stretch } from './stretch.ts';
import { watchPage } from './watch-page.ts';

export type GuideSpeech = {
  readonly repeat: () => void;
  /** From now on with these steps; says the one that was changed. */
  readonly turn: (change: StepChange, steps: GuideSteps) => void;
  readonly close: () => void;
};

type Opened = { pack: GuidePack; voice: GuideVoice; stop: () => void };

/** Beside the page's own files, from wherever they come. */
const folder = `${import.meta.env.BASE_URL}guide`;

/** Clips, loudspeaker and page, wired together until closed. `onSilent`: there are no clips to be had. */
export function openSpeech(
  root: HTMLElement,
  locale: GuideLocale,
  first: GuideSteps,
  onSilent: () => void,
): GuideSpeech {
  const t = guideWordsIn(locale);
  const context = new AudioContext();
  const output = createBrowserOutput(context);
  let steps = first;
  let last: Utterance = [];
  let opened: Opened | undefined;
  let isClosed = false;
  output.setGain(gainOf(steps));

  function say(texts: Utterance, isAfter = false): void {
    if (opened === undefined) return;
    const { pack, voice } = opened;
    const parts = texts.flatMap((text): Part[] => cutText(text, pack, locale));
    if (isAfter) voice.sayAfter(parts);
    else voice.say(parts);
  }
  function open(pack: GuidePack): void {
    if (isClosed) return;
    const voice = createGuideVoice({
      output,
      sound: pack.sound,
      shape: (samples) => softenEdges(stretch(samples, rateOf(steps))),
      onHeard: (heard) => tellHeard(document, heard),
    });
    const stop = watchPage(root, t, ({ now, after }) => {
      if (now !== undefined || after !== undefined) last = [...(now ?? []), ...(after ?? [])];
      if (now !== undefined) say(now);
      if (after !== undefined) say(after, true);
    });
    opened = { pack, voice, stop };
  }
  void fetchPack(folder, locale).then(open).catch(onSilent);

  return {
    repeat: () => say(last),
    turn(change, next) {
      steps = next;
      output.setGain(gainOf(steps));
      say([stepText(change, steps, t)]);
    },
    close() {
      isClosed = true;
      opened?.stop();
      opened?.voice.silence();
      void context.close();
    },
  };
}

function stepText(change: StepChange, { volume, rate }: GuideSteps, t: SayGuide): string {
  const isVolume = change === 'louder' || change === 'softer';
  return isVolume
    ? t('volume', { step: volume + 1, steps: volumeSteps.length })
    : t('rate', { step: rate + 1, steps: rateSteps.length });
}
