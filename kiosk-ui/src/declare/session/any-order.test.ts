import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Expected, Happening, Seen } from './expected-answers.fixture.ts';
import {
  begun,
  boxesOn,
  cards,
  expectedAfter,
  expectedToSend,
  heldTicket,
  isEnd,
  nobody,
  raws,
  rights,
} from './expected-answers.fixture.ts';
import { someoneDeclares } from './someone-declares.fixture.ts';

/** What somebody does next: something in itself, or something that hangs on what stands on the screen. */
type Step =
  | Happening
  | { type: 'go-on'; pick: number }
  | { type: 'type-in'; pick: number; raw: unknown; then: 'next' | 'back' | 'nothing' }
  | { type: 'server'; takes: boolean };

const paths = Object.values(boxesOn).flat();

function picked<T>(list: readonly T[], pick: number): T | undefined {
  return list[pick % Math.max(list.length, 1)];
}

const wrongProof = { code: begun.proof.code, lastFour: '0000' };
/** The ways on from any screen but a question; who hesitates is among them. */
const onward: Readonly<Record<string, readonly Happening[]>> = {
  offer: [{ type: 'declare' }],
  wiped: [{ type: 'declare' }],
  begin: [{ type: 'by-typing' }, { type: 'by-card' }, { type: 'by-code' }],
  'whose-card': [
    { type: 'person-chosen', person: 'toi' },
    { type: 'person-chosen', person: 'con' },
  ],
  scan: cards.map((text) => ({ type: 'held', text })),
  card: [{ type: 'card-right' }, { type: 'card-right' }, { type: 'back' }],
  'card-refused': [{ type: 'by-typing' }, { type: 'scanned', text: cards[1] }],
  'ask-code': [
    { type: 'code-given', ...begun.proof },
    { type: 'held', text: heldTicket },
    { type: 'code-given', ...wrongProof },
    { type: 'back' },
  ],
  'not-opened': [{ type: 'back' }, { type: 'retry' }],
  check: [
    { type: 'proceed' },
    { type: 'proceed' },
    ...paths.map((path) => ({ type: 'change', path }) as const),
  ],
  checklist: [{ type: 'proceed' }, { type: 'proceed' }, { type: 'back' }],
  confirm: [{ type: 'proceed' }, { type: 'proceed' }, { type: 'back' }],
  'not-saved': [{ type: 'retry' }, { type: 'back' }],
  saved: [{ type: 'proceed' }],
  'still-there': [{ type: 'stay' }],
};

function happenings(step: Exclude<Step, { type: 'server' }>, { screen, page }: Seen): readonly Happening[] {
  const asked = screen === 'question' ? (boxesOn[page] ?? []) : [];
  if (step.type === 'type-in') {
    const path = picked(asked, step.pick);
    if (path === undefined) return [];
    return [
      { type: 'written', path, raw: step.raw },
      ...(step.then === 'nothing' ? [] : [{ type: step.then }]),
    ];
  }
  if (step.type !== 'go-on') return [step];
  const next = picked(onward[screen] ?? [], step.pick);
  if (next !== undefined) return [next];
  return [
    ...asked.map((path) => ({ type: 'written' as const, path, raw: picked(rights[path] ?? [], step.pick) })),
    { type: 'next' },
  ];
}

const pick = fc.nat({ max: 83 });
const raw = fc.constantFrom<unknown>(...raws);
const path = fc.constantFrom(...paths);
const text = fc.constantFrom(...cards, heldTicket);
const goOn: fc.Arbitrary<Step> = fc.record({ type: fc.constant('go-on' as const), pick });
const anything: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    ...{ type: fc.constant('type-in' as const), pick, raw },
    then: fc.constantFrom('next' as const, 'back' as const, 'nothing' as const),
  }),
  fc.record({ type: fc.constantFrom('written' as const, 'answered' as const), path, raw }),
  fc.record({ type: fc.constant('change' as const), path }),
  fc.record({ type: fc.constantFrom('held' as const, 'scanned' as const), text }),
  fc.record({ type: fc.constant('person-chosen' as const), person: fc.constantFrom('toi', 'con') }),
  fc.record({
    ...{ type: fc.constant('paper-ticked' as const), id: fc.constantFrom('hand-in-1', 'show-2') },
    isThere: fc.boolean(),
  }),
  fc.record({ type: fc.constant('server' as const), takes: fc.boolean() }),
  fc.constantFrom<Step>(
    ...([{ type: 'next' }, { type: 'leave-empty' }, { type: 'back' }, { type: 'back' }] as const),
    ...([{ type: 'by-card' }, { type: 'by-code' }, { type: 'proceed' }, { type: 'retry' }] as const),
    ...([{ type: 'idled' }, { type: 'stay' }, { type: 'gone' }, { type: 'wipe' }] as const),
    { type: 'only-number' },
  ),
);
const steps = fc.array(fc.oneof({ weight: 3, arbitrary: goOn }, { weight: 4, arbitrary: anything }), {
  ...{ minLength: 10, maxLength: 32, size: 'max' },
});

/** Whatever may have been said by anybody: letters of it in a forgotten session are a leak. */
const said = [
  ...raws.filter((one) => typeof one === 'string' && one.length > 2),
  ...Object.values(rights)
    .flat()
    .filter((one) => typeof one === 'string'),
  ...['LÒ THỊ CÁNH', 'LÒ BẢO BÌNH', 'LÒ THỊ PANH', 'QUÀNG VĂN ÚN', 'CÀ VĂN DƠ'],
  ...['011190012345', '040123456', '011085004321'],
];

test('DS-8 whatever is touched or left alone, in whatever order, the answers are those that were given, and nobody leaves any', async () => {
  const met = new Map<string, number>();
  const count = (what: string): void => void met.set(what, (met.get(what) ?? 0) + 1);

  async function live(way: readonly Step[]): Promise<void> {
    let takes = true;
    let expected: Expected = nobody;
    const rig = someoneDeclares(() => takes);
    for (const step of way) {
      if (step.type === 'server') takes = step.takes;
      else for (const one of happenings(step, rig.seen())) await happen(one);
    }
    rig.leave();

    async function happen(one: Happening): Promise<void> {
      const seen = rig.seen();
      const sent = rig.saved.length;
      const toSend = expectedToSend(expected);
      count(Object.keys(expected.answers).length > 0 ? `${one.type} with answers` : one.type);
      expected = expectedAfter(expected, seen, one);
      await rig.happen(one);
      count(rig.seen().screen);
      if (rig.saved.length > sent) {
        expect(rig.saved.at(-1)).toMatchObject(toSend);
        expect(Object.keys(rig.saved.at(-1)?.answers ?? {}).sort()).toEqual(
          Object.keys(toSend.answers).sort(),
        );
        if (takes) expected = nobody;
      }
      const { filling, ticked } = rig.context();
      expect({ answers: filling?.answers ?? {}, boxes: filling?.drafts ?? {}, ticked }).toEqual({
        ...{ answers: expected.answers, boxes: expected.boxes, ticked: expected.ticked },
      });
      if (!isEnd(seen, one)) return;
      const left = rig.everything();
      expect(said.filter((words) => left.includes(String(words)))).toEqual([]);
    }
  }

  await fc.assert(fc.asyncProperty(steps, live), { numRuns: 1_000 });
  // a check that never came so far would prove nothing
  for (const what of [
    ...['question', 'check', 'checklist', 'saved', 'not-saved', 'card', 'card-refused', 'not-opened'],
    ...['still-there', 'stay with answers', 'gone with answers', 'wipe with answers', 'back with answers'],
    ...['change with answers', 'card-right with answers', 'leave-empty with answers'],
  ])
    expect([what, (met.get(what) ?? 0) > 20]).toEqual([what, true]);
});

test('DS-8 a ticket that was held up and put away is no part of the declaration that follows', async () => {
  const rig = someoneDeclares();
  const touches: Happening[] = [
    ...([{ type: 'declare' }, { type: 'by-code' }, { type: 'held', text: heldTicket }] as const),
    ...([{ type: 'back' }, { type: 'by-typing' }] as const),
    { type: 'written', path: 'toi.hoTen', raw: 'lò thị cánh' },
    { type: 'written', path: 'toi.so', raw: '011190746352' },
    ...([{ type: 'next' }, { type: 'answered', path: 'toi.coCon', raw: false }] as const),
    { type: 'answered', path: 'toi.camDoan', raw: true },
    ...([{ type: 'proceed' }, { type: 'proceed' }, { type: 'proceed' }] as const),
  ];
  for (const one of touches) await rig.happen(one);
  expect(rig.saved.map(({ earlier }) => earlier)).toEqual([undefined]);
  rig.leave();
});
