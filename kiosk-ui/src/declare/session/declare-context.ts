import type { Card, CardRefusal, Form } from '@motcua/config/forms';
import type { DeclarationHead, Handoff, Locale, Paper, SheetReply } from '@motcua/contract';
import { paperApplies } from '@motcua/config/forms';
import { paperId } from '@motcua/contract';
import type { Filling } from './filling.ts';

/** Where the citizen stands: at the kiosk, or with a telephone that the kiosk has invited. */
export type Place =
  | { readonly kind: 'kiosk'; readonly kioskId: string | undefined; readonly canScan: boolean }
  | { readonly kind: 'phone'; readonly handoffId: string };

/** A paper of the case, with the name under which a tick is kept. */
export type ListedPaper = Paper & { readonly id: string };

export type DeclareInput = {
  readonly place: Place;
  readonly formId: string;
  /** Undefined: the form is filled in for itself. */
  readonly procedureCode: string | undefined;
  /** The name of the office that the form is addressed to. */
  readonly authority: string;
  /** The hall's own date. */
  readonly today: string;
  readonly papers: readonly Paper[];
  readonly locale: Locale;
  /** Tells one declaration from the next, however often it is sent. */
  readonly newKey: () => string;
};

/** One declaration being made. `filling` and what hangs on it hold the citizen's data; `forgotten` empties them. */
export type DeclareContext = Omit<DeclareInput, 'papers'> & {
  readonly papers: readonly ListedPaper[];
  /** Filled in for itself: no number goes with it. */
  readonly isLone: boolean;
  readonly form: Form | undefined;
  readonly ticked: readonly string[];
  readonly filling: Filling | undefined;
  /** The citizen came from "check your answers" and goes back there. */
  readonly isChanging: boolean;
  /** Whose card is asked for. */
  readonly person: string | undefined;
  readonly card: Card | undefined;
  readonly cardRefusal: CardRefusal | 'nothing' | 'no-scanner' | undefined;
  /** The card was asked for from a question page, not at the beginning. */
  readonly isCardBetween: boolean;
  readonly handoff: Handoff | undefined;
  /** The code and the proof with which an earlier declaration was opened. */
  readonly earlier: { readonly code: string; readonly lastFour: string } | undefined;
  readonly failure: string | undefined;
  readonly saveKey: string;
  readonly head: DeclarationHead | undefined;
  readonly sheetKey: string | undefined;
  /** How the last try to print the form ended. */
  readonly sheet: SheetReply['kind'] | undefined;
  readonly outcome: DeclareOutcome;
};

/** What a citizen leaves behind: nothing. */
export const forgotten = {
  ticked: [],
  filling: undefined,
  isChanging: false,
  person: undefined,
  card: undefined,
  cardRefusal: undefined,
  isCardBetween: false,
  handoff: undefined,
  earlier: undefined,
  failure: undefined,
  saveKey: '',
  head: undefined,
  sheetKey: undefined,
  sheet: undefined,
} as const satisfies Partial<DeclareContext>;

export function freshContext({ papers, ...input }: DeclareInput): DeclareContext {
  const listed = papers.map((paper, i) => ({ ...paper, id: paperId(paper.kind, i) }));
  return {
    ...input,
    ...forgotten,
    papers: listed,
    isLone: input.procedureCode === undefined,
    form: undefined,
    outcome: { kind: 'back' },
  };
}

/** How the declaration ended; the code goes onto the ticket. */
export type DeclareOutcome =
  { readonly kind: 'number'; readonly code?: DeclarationHead['code'] } | { readonly kind: 'back' };

/** The papers that this case needs, as far as its answers tell. */
export function neededPapers({
  papers,
  filling,
}: Pick<DeclareContext, 'papers' | 'filling'>): readonly ListedPaper[] {
  if (filling === undefined) return papers;
  const { form, answers, today } = filling;
  return papers.filter((paper) => paperApplies(form, answers, today, paper) !== false);
}

/** What is filled in, changed; nothing where nothing is filled in. */
export function filled(
  { filling }: DeclareContext,
  change: (filling: Filling) => Filling,
): Partial<DeclareContext> {
  return filling === undefined ? {} : { filling: change(filling) };
}
