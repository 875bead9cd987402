import type { ControlFacts, PageFacts } from './page-facts.ts';
import type { SayGuide } from './guide-words.ts';
import type { Utterance } from './say-page.ts';
import { sayControl, sayPage } from './say-page.ts';

/** What the citizen has just done, or nothing: the page may change by itself. */
export type Deed =
  | { readonly kind: 'focus' | 'press'; readonly control: ControlFacts }
  /** A key of the screen's keyboard; it is said, not what it did to the box. */
  | { readonly kind: 'key'; readonly name: string }
  | { readonly kind: 'none' };

export type Saying = {
  /** Cuts off what is being said. */
  readonly now?: Utterance;
  /** Follows it. */
  readonly after?: Utterance;
};

/** A new page before all else, then what was done, then faults and choices that have come since. */
export function whatToSay(before: PageFacts | undefined, page: PageFacts, deed: Deed, t: SayGuide): Saying {
  if (before?.id !== page.id) return { now: [...page.faults, ...sayPage(page, t, before === undefined)] };
  const now = sayDeed(before, page, deed, t);
  const after = [...newFaults(before, page), ...newChoices(before, page, t)];
  return { ...(now.length > 0 && { now }), ...(after.length > 0 && { after }) };
}

function sayDeed(before: PageFacts, page: PageFacts, deed: Deed, t: SayGuide): Utterance {
  if (deed.kind === 'key') return [deed.name, ...nextBox(before, page)];
  const typed = typedText(before, page, t);
  if (typed !== undefined) return [typed];
  return deed.kind === 'none' ? [] : sayControl(deed.control, t);
}

/** A full box leads on to the next one. */
function nextBox(before: PageFacts, { box }: PageFacts): Utterance {
  return box === undefined || before.box?.id === box.id ? [] : [`${box.name}.`];
}

/** The character that was typed, or the word that typing has changed. */
function typedText(before: PageFacts, page: PageFacts, t: SayGuide): string | undefined {
  const [old, now] = [before.box, page.box];
  if (old === undefined || now === undefined || old.id !== now.id || old.text === now.text) return undefined;
  const last = [...now.text].at(-1) ?? '';
  if (now.text.length < old.text.length) return `${t('removed')} ${[...old.text].at(-1) ?? ''}`;
  return last;
}

function newFaults(before: PageFacts, page: PageFacts): Utterance {
  return page.faults.filter((fault) => !before.faults.includes(fault));
}

/** The list of a page was turned or filtered: its controls have other names now. */
function newChoices(before: PageFacts, page: PageFacts, t: SayGuide): Utterance {
  const known = new Set(before.controls.map(({ name }) => name));
  const fresh = page.controls.filter(({ name, kind }) => kind === 'button' && !known.has(name));
  return fresh.length === 0 ? [] : [t('choices'), ...fresh.flatMap((one) => sayControl(one, t))];
}
