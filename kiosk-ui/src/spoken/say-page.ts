import type { ControlFacts, PageFacts } from './page-facts.ts';
import type { SayGuide } from './guide-words.ts';

/** Texts of one utterance, one after another. */
export type Utterance = readonly string[];

/** The whole page: what it says, what can be chosen, and how. */
export function sayPage({ lines, controls }: PageFacts, t: SayGuide, isFirst: boolean): Utterance {
  return [
    ...lines.map(sentence),
    ...(controls.length === 0 ? [] : [t('choices'), ...controls.flatMap((one) => sayControl(one, t))]),
    ...(isFirst ? [t('how')] : []),
  ];
}

/** Name and state of one control. */
export function sayControl(control: ControlFacts, t: SayGuide): Utterance {
  const { kind, name, isPressed, isDisabled, text, description } = control;
  return [
    name,
    ...(kind === 'box' ? [text === undefined || text === '' ? t('emptyBox') : `${t('box')}. ${text}`] : []),
    ...(isPressed === undefined ? [] : [t(isPressed ? 'pressed' : 'notPressed')]),
    ...(isDisabled === true ? [t('disabled')] : []),
    ...(description === undefined ? [] : [description]),
  ].map(sentence);
}

/** Ends like a sentence, so that a rest follows it. */
function sentence(text: string): string {
  return /[.?!:…]$/u.test(text) ? text : `${text}.`;
}
