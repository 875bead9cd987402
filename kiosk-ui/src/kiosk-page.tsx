import type { Locale } from '@motcua/contract';
import { Suspense, useEffect, useMemo, useRef } from 'react';
import { useSelector } from '@xstate/react';
import type { ActorRefFrom } from 'xstate';
import { Head, HeadWays } from './frame/head.tsx';
import { AccessPanel, SpokenGuide, useKeypad } from './frame/late-access.ts';
import { useSingleTaps } from './frame/use-single-taps.ts';
import { DeclarePart } from './screens/late-declare.ts';
import { Screen } from './screens/screen.tsx';
import { StartingScreen } from './screens/starting-screen.tsx';
import type { kioskMachine } from './session/kiosk-machine.ts';
import type { Session } from './session/kiosk-context.ts';
import type { ScreenName } from './session/screen-name.ts';
import { screenOf } from './session/screen-name.ts';
import type { Say } from './wording/words.ts';
import { PackContext, putInUse } from './wording/pack.ts';
import { packedHall } from './wording/packed-hall.ts';
import { Words, wordsIn, wordsInPack } from './wording/words.ts';

type Props = { actor: ActorRefFrom<typeof kioskMachine>; now: () => number };

const words: Record<Locale, Say> = { vi: wordsIn('vi'), en: wordsIn('en') };

/** Where the way home stands in the head; the other screens have their own way on. */
const leavable: readonly ScreenName[] = [
  ...([
    'language',
    'field',
    'search',
    'procedure',
    'papers',
    'declare',
    'turn',
    'reason',
    'confirm',
    'guide',
  ] as const),
];

/** The whole page: head, and the screen of the state the machine is in. */
export function KioskPage({ actor, now }: Props) {
  const state = useSelector(actor, (snapshot) => snapshot);
  const told = state.context;
  const { session } = told;
  const pack = useMemo(() => session.pack && putInUse(session.pack), [session.pack]);
  const context = useMemo(
    () => (told.hall === undefined ? told : { ...told, hall: packedHall(told.hall, pack) }),
    [told, pack],
  );
  const packWords = useMemo(() => (pack === undefined ? words.vi : wordsInPack(pack)), [pack]);
  const name = screenOf(state);
  const canLeave = leavable.includes(name);
  const takeSingleTaps = useSingleTaps();
  const isDeclaring = name === 'declare';

  const place = useRef<HTMLDivElement>(null);
  useKeypad(place, actor.send);
  useLook(session);
  const ways = { session, send: actor.send, canLeave, canAsk: canLeave && name !== 'guide' };

  return (
    <PackContext value={pack}>
      <Words value={pack === undefined ? words[session.locale] : packWords}>
        <div
          ref={place}
          className="kiosk"
          data-screen={name}
          onClickCapture={takeSingleTaps}
          onPointerDown={() => actor.send({ type: 'touched' })}
          onKeyDown={() => actor.send({ type: 'touched' })}
          onContextMenu={(event) => event.preventDefault()}
        >
          <Head {...ways} now={now} {...(context.hall === undefined ? {} : { hall: context.hall })} />
          {session.isDeclaring && (
            <Suspense fallback={isDeclaring && <StartingScreen />}>
              <DeclarePart context={context} send={actor.send} now={now} isShown={isDeclaring} />
            </Suspense>
          )}
          {!isDeclaring && <Screen key={name} name={name} context={context} send={actor.send} now={now} />}
          {session.modes.spoken && (
            <Suspense>
              <SpokenGuide page={place} locale={session.locale} />
            </Suspense>
          )}
          {session.isAccessOpen && (
            <Suspense>
              <AccessPanel context={context} send={actor.send} more={<HeadWays {...ways} />} />
            </Suspense>
          )}
        </div>
      </Words>
    </PackContext>
  );
}

/** How the page looks and reads follows the person, down to the root of the document. */
function useLook({ locale, pack, appearance, textSize, modes }: Session): void {
  useEffect(() => {
    const { documentElement: root } = document;
    root.lang = pack?.tag ?? locale;
    root.dataset['theme'] = appearance;
    root.dataset['text'] = textSize;
    root.dataset['reach'] = modes.lowReach ? 'low' : 'whole';
    root.toggleAttribute('data-simple', modes.simple);
    root.toggleAttribute('data-spoken', modes.spoken);
  }, [locale, pack, appearance, textSize, modes]);
}
