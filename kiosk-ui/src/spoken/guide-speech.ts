import type { PackInUse } from '../wording/pack.ts';
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
import { sayInPack } from './say-in-pack.ts';
import { softenEdges } from './soften-edges.ts';
import type { SpeakerClips } from './speaker-clips.ts';
import { fetchSpeakers } from './speaker-clips.ts';
import { stretch } from './stretch.ts';
import { watchPage } from './watch-page.ts';

export type GuideSpeech = {
  readonly repeat: () => void;
  /** From now on with these steps; says the one that was changed. */
  readonly turn: (change: StepChange, steps: GuideSteps) => void;
  readonly close: () => void;
};

type Opened = { pack: GuidePack; speakers: SpeakerClips; voice: GuideVoice; stop: () => void };

/** Beside the page's own files, from wherever they come. */
const folder = `${import.meta.env.BASE_URL}guide`;

/**
 * Clips, loudspeaker and page, wired together until closed. `inUse`: a language of local speakers, whose recordings are
 * heard in place of the Vietnamese. `onSilent`: there are no clips to be had.
 */
export function openSpeech(
  root: HTMLElement,
  { locale, inUse }: { locale: GuideLocale; inUse: PackInUse | undefined },
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
    const { pack, speakers, voice } = opened;
    const pieces = inUse === undefined ? texts : sayInPack(texts, inUse, (key) => speakers.has(key));
    const parts = pieces.flatMap((one): Part[] =>
      typeof one === 'string' ? cutText(one, pack, locale) : [one],
    );
    if (isAfter) voice.sayAfter(parts);
    else voice.say(parts);
  }
  function open([pack, speakers]: [GuidePack, SpeakerClips]): void {
    if (isClosed) return;
    const voice = createGuideVoice({
      output,
      sound: (key) => pack.sound(key) ?? speakers.get(key)?.slice(0),
      shape: (samples) => softenEdges(stretch(samples, rateOf(steps))),
      onHeard: (heard) => tellHeard(document, heard),
    });
    const stop = watchPage(root, t, ({ now, after }) => {
      if (now !== undefined || after !== undefined) last = [...(now ?? []), ...(after ?? [])];
      if (now !== undefined) say(now);
      if (after !== undefined) say(after, true);
    });
    opened = { pack, speakers, voice, stop };
  }
  void Promise.all([fetchPack(folder, locale), fetchSpeakers(inUse?.clips ?? {})])
    .then(open)
    .catch(onSilent);

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
