import type { DeclareTouch } from './declare-event.ts';

/** What happens at a kiosk: touches, what is held before the scanner, and nobody touching anything. */
export type Happening =
  | Extract<
      DeclareTouch,
      {
        type:
          | 'declare'
          | 'only-number'
          | 'by-card'
          | 'by-typing'
          | 'by-code'
          | 'person-chosen'
          | 'scanned'
          | 'card-right'
          | 'written'
          | 'answered'
          | 'next'
          | 'leave-empty'
          | 'back'
          | 'change'
          | 'paper-ticked'
          | 'code-given'
          | 'proceed'
          | 'retry'
          | 'wipe';
      }
    >
  | { type: 'held'; text: string }
  /** Nobody touched anything for so long that the kiosk asks. */
  | { type: 'idled' }
  | { type: 'stay' }
  /** Nobody answered that either. */
  | { type: 'gone' };

/** What a citizen sees when something happens: the screen, and on a question the name of its page. */
export type Seen = { readonly screen: string; readonly page: string };

type Proof = { readonly code: string; readonly lastFour: string };

/** What the declaration must know: what was said, where it stands, and nothing else. */
export type Expected = {
  readonly answers: Readonly<Record<string, string | boolean>>;
  /** Typed, and not accepted yet. */
  readonly boxes: Readonly<Record<string, unknown>>;
  readonly ticked: readonly string[];
  readonly person: string;
  readonly card: string;
  /** "Check your answers" was seen: who goes back from a question leaves the change. */
  readonly hasChecked: boolean;
  readonly opened: Proof | undefined;
};
export const nobody: Expected = {
  ...{ answers: {}, boxes: {}, ticked: [], person: '', card: '', hasChecked: false, opened: undefined },
};

/** The boxes of each page of the small form. */
export const boxesOn: Readonly<Record<string, readonly string[]>> = {
  'toi/ai': ['toi.hoTen', 'toi.so'],
  'toi/coCon': ['toi.coCon'],
  'toi/tenCon': ['toi.tenCon'],
  'toi/camDoan': ['toi.camDoan'],
};

const names: ReadonlyMap<unknown, string> = new Map([
  ['lò thị cánh', 'LÒ THỊ CÁNH'],
  ['Lò  Bảo Bình ', 'LÒ BẢO BÌNH'],
]);
const numbers: ReadonlyMap<unknown, string> = new Map([
  ['011190746352', '011190746352'],
  ['011085001234', '011085001234'],
]);
const yesNo: ReadonlyMap<unknown, boolean> = new Map([
  [true, true],
  [false, false],
]);
/** What each box makes of what is written there, worked out by hand; what is missing is wrong there. */
const right: Readonly<Record<string, ReadonlyMap<unknown, string | boolean>>> = {
  ...{ 'toi.hoTen': names, 'toi.tenCon': names, 'toi.so': numbers, 'toi.coCon': yesNo },
  'toi.camDoan': new Map([[true, true]]),
};
export const rights: Readonly<Record<string, readonly unknown[]>> = Object.fromEntries(
  Object.entries(right).map(([path, known]) => [path, [...known.keys()]]),
);
/** Right in one box, wrong or empty in others. */
export const raws = [...names.keys(), ...numbers.keys(), true, false, 'x7', '12', '', undefined] as const;

/** Two people's cards: nobody's. And a text that is none. */
export const cards = [
  '011190012345|040123456|LÒ THỊ PANH|15081990|Nữ|Bản Chiềng An, Thị trấn Tuần Giáo, Tuần Giáo, Điện Biên|20062021',
  '011085004321||QUÀNG VĂN ÚN|02091985|Nam|Bản Nôm, Quài Tở, Điện Biên|05082025|||',
  'https://example.com/011190012345',
] as const;
const onCard: Readonly<Record<string, { readonly name: string; readonly number: string }>> = {
  [cards[0]]: { name: 'LÒ THỊ PANH', number: '011190012345' },
  [cards[1]]: { name: 'QUÀNG VĂN ÚN', number: '011085004321' },
};

/** A ticket whose declaration was begun earlier; what was said then. */
export const heldTicket = `https://motcua.example/t/${'A'.repeat(22)}#K7M42QXP`;
export const begun = {
  proof: { code: 'K7M42QXP', lastFour: '6352' },
  answers: { 'toi.hoTen': 'CÀ VĂN DƠ', 'toi.so': '011085001234', 'toi.coCon': false },
  ticked: ['hand-in-1'],
} as const;

function without<T>(record: Readonly<Record<string, T>>, keys: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}

/** The page is taken as a whole or not at all; a needed answer may be left to the counter, the promise may not. */
function accepted(now: Expected, page: string, mayBeEmpty: boolean): Expected {
  const paths = boxesOn[page] ?? [];
  let { answers } = now;
  for (const path of paths) {
    if (!Object.hasOwn(now.boxes, path) && Object.hasOwn(answers, path)) continue;
    const raw = now.boxes[path];
    const isEmpty = raw === undefined || raw === '';
    const answer = right[path]?.get(raw);
    if (answer !== undefined) answers = { ...answers, [path]: answer };
    else if (isEmpty && mayBeEmpty && path !== 'toi.camDoan') answers = without(answers, [path]);
    else return now;
  }
  return { ...now, answers, boxes: without(now.boxes, paths) };
}

function onQuestion(now: Expected, page: string, touch: Happening): Expected {
  const paths = boxesOn[page] ?? [];
  switch (touch.type) {
    case 'written':
    case 'answered': {
      // a touch that comes late, for a page that is over, answers nothing
      if (!paths.includes(touch.path)) return now;
      const written = { ...now, boxes: { ...now.boxes, [touch.path]: touch.raw } };
      return touch.type === 'written' ? written : accepted(written, page, false);
    }
    case 'next':
      return accepted(now, page, false);
    case 'leave-empty':
      return accepted(now, page, true);
    case 'person-chosen':
      return { ...now, person: touch.person };
    case 'back':
      return now.hasChecked ? { ...now, boxes: without(now.boxes, paths) } : now;
    default:
      return now;
  }
}

/** What a card says takes the place of what was there, for the person it was asked for. */
function taken(now: Expected): Expected {
  const card = onCard[now.card];
  if (card === undefined) return now;
  const told: Record<string, string> =
    now.person === 'toi' ? { 'toi.hoTen': card.name, 'toi.so': card.number } : { 'toi.tenCon': card.name };
  return { ...now, answers: { ...now.answers, ...told }, boxes: without(now.boxes, Object.keys(told)) };
}

function cardRead(now: Expected, touch: Happening): Expected {
  return touch.type === 'scanned' || touch.type === 'held' ? { ...now, card: touch.text } : now;
}

function isBegun(touch: Happening): boolean {
  const { code, lastFour } = begun.proof;
  return touch.type === 'code-given' && touch.code === code && touch.lastFour === lastFour;
}

/** Everything is gone: told to, or nobody is there, or somebody goes on to something else. */
export function isEnd({ screen }: Seen, touch: Happening): boolean {
  if (touch.type === 'gone') return true;
  if (screen === 'still-there') return false;
  if (touch.type === 'wipe') return true;
  if (touch.type === 'only-number') return ['offer', 'wiped', 'no-form', 'not-saved'].includes(screen);
  return screen === 'offer' && touch.type === 'back';
}

/** The same, worked out without any code of the declaration. */
export function expectedAfter(now: Expected, seen: Seen, touch: Happening): Expected {
  if (isEnd(seen, touch)) return nobody;
  switch (seen.screen) {
    case 'question':
      return onQuestion(now, seen.page, touch);
    case 'whose-card':
      return touch.type === 'person-chosen' ? { ...now, person: touch.person } : now;
    case 'scan':
      return cardRead(now, touch);
    case 'card-refused':
      return touch.type === 'scanned' ? cardRead(now, touch) : now;
    case 'card':
      return touch.type === 'card-right' ? taken(now) : now;
    case 'ask-code':
      return isBegun(touch)
        ? { ...nobody, answers: begun.answers, ticked: begun.ticked, opened: begun.proof }
        : now;
    case 'check':
      return { ...now, hasChecked: true };
    case 'checklist': {
      if (touch.type !== 'paper-ticked') return now;
      const others = now.ticked.filter((id) => id !== touch.id);
      return { ...now, ticked: touch.isThere ? [...others, touch.id] : others };
    }
    default:
      return now;
  }
}

/** What is sent: the child's name only where there is a child, and of the papers only those of the case. */
export function expectedToSend({ answers, ticked, opened }: Expected) {
  const hasChild = answers['toi.coCon'] === true;
  return {
    answers: hasChild ? answers : without(answers, ['toi.tenCon']),
    ticked: answers['toi.coCon'] === false ? ticked.filter((id) => id !== 'show-2') : ticked,
    earlier: opened,
  };
}
