import type { Localised } from '../schema/text.ts';
import { resources } from '../words.ts';
import { catalogueOf } from './critical-lines.ts';
import type { SourceLine } from './source-lines.ts';

type Words = (typeof resources)['vi']['speakers'];
type Part = keyof Words['part'];

/** Where a line stands and what it is for, for whoever says it in a language: "Trang chọn ngôn ngữ – tiêu đề". */
export function lineContext(key: string, { about }: Pick<SourceLine, 'about'>): Localised {
  return {
    vi: contextIn(resources.vi.speakers, key, about?.vi),
    en: contextIn(resources.en.speakers, key, about?.en),
  };
}

function contextIn(words: Words, key: string, form: string | undefined): string {
  const where = form === undefined ? placeIn(words, key) : words.form.replace('{{name}}', form);
  return words.context.replace('{{where}}', where).replace('{{what}}', words.part[partOf(key)]);
}

function placeIn({ screen, catalogue }: Words, key: string): string {
  const screens: Readonly<Record<string, string>> = screen;
  const catalogues: Readonly<Record<string, string>> = catalogue;
  const [first = ''] = key.split('.');
  return screens[first] ?? screens[catalogueOf(key)] ?? catalogues[catalogueOf(key)] ?? key;
}

const headings = ['title', 'next', 'helper', 'label', 'question', 'help'] as const;

/** Last words of a key that are a button on every screen. */
const buttonWords: readonly string[] = [
  ...[
    'back',
    'proceed',
    'more',
    'begin',
    'stay',
    'end',
    'retry',
    'yes',
    'no',
    'send',
    'close',
    'home',
    'right',
  ],
];

/** Buttons whose last word means something else on another screen. */
const buttonKeys: readonly string[] = [
  ...['head.language', 'head.access', 'head.help', 'turn.ordinary', 'turn.priority'].map(
    (one) => `kiosk:${one}`,
  ),
  ...['confirm.take', 'confirm.takeOnScreen', 'confirm.other', 'procedure.other'].map(
    (one) => `kiosk:${one}`,
  ),
  ...['offer.declare', 'offer.only', 'begin.card', 'begin.phone', 'begin.type', 'begin.code'].map(
    (one) => `declare:${one}`,
  ),
  ...['card.again', 'cardRefused.again', 'cardRefused.type', 'scan.type'].map((one) => `declare:${one}`),
];

function partOf(key: string): Part {
  if (/^(service|reason|procedure):/.test(key)) return 'choice';
  if (/^(declare:(keys|tones)\.|access:staff\.)/.test(key) || isButton(key)) return 'button';
  if (key.endsWith('Next') && isButton(key.slice(0, -'Next'.length))) return 'below';
  if (/^form:.*\.option\.[^.]+$/.test(key)) return 'option';
  if (/^form:.*\/name$/.test(key)) return 'name';
  if (/^form:.*\/page\./.test(key)) return 'question';
  return headings.find((one) => one === lastWord(key)) ?? 'line';
}

function isButton(key: string): boolean {
  return buttonKeys.includes(key) || buttonWords.includes(lastWord(key));
}

function lastWord(key: string): string {
  const word = key.slice(Math.max(key.lastIndexOf('.'), key.lastIndexOf(':')) + 1);
  return word.replace(/_other$/, '');
}
