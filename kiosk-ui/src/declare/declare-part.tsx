import './look/declare.css';
import { useActorRef, useSelector } from '@xstate/react';
import { useCallback, useEffect, useMemo } from 'react';
import type { Send } from '../frame/screen-props.ts';
import { newRequestKey } from '../hall/request-key.ts';
import type { KioskContext } from '../session/kiosk-context.ts';
import { chosenProcedure, kioskOf } from '../session/kiosk-context.ts';
import { usePack } from '../wording/pack.ts';
import { isoDateOf } from '../wording/hall-clock.ts';
import { declareMachineOf } from './actors.ts';
import { authorityOf } from './authority-of.ts';
import { DeclarePlace } from './declare-place.tsx';
import { keepKiosk } from './keep-kiosk.ts';
import { DeclareScreen } from './screens/declare-screen.tsx';
import type { DeclareInput } from './session/declare-context.ts';
import type { SendTouch } from './session/declare-event.ts';
import { declareScreenOf } from './session/screen-name.ts';
import { useForgetting } from './use-forgetting.ts';

type Props = {
  context: KioskContext;
  send: Send;
  now: () => number;
  /** False while the kiosk asks whether somebody is there: the answers are kept, the screen is another. */
  isShown: boolean;
};

function inputOf(context: KioskContext, now: () => number): DeclareInput {
  const { hall, session, printers } = context;
  const procedure = chosenProcedure(context);
  return {
    place: { kind: 'kiosk', kioskId: kioskOf(context)?.id, canScan: printers.canScan },
    formId: session.loneFormId ?? procedure?.formId ?? '',
    procedureCode: session.loneFormId === undefined ? procedure?.code : undefined,
    authority: authorityOf(hall?.place.vi ?? ''),
    today: isoDateOf(now(), hall?.timeZone ?? 'Asia/Ho_Chi_Minh'),
    papers: session.loneFormId === undefined ? (procedure?.papers ?? []) : [],
    locale: session.locale,
    newKey: newRequestKey,
  };
}

/** A declaration on the kiosk. When this leaves the page, everything the citizen said is gone with it. */
export function DeclarePart({ context, send, now, isShown }: Props) {
  const pack = usePack();
  const machine = useMemo(() => declareMachineOf(undefined, pack), [pack]);
  const actor = useActorRef(machine, { input: inputOf(context, now) });
  const snapshot = useSelector(actor, (state) => state);
  const name = declareScreenOf(snapshot);
  useForgetting(name);
  const touch: SendTouch = useCallback((one) => actor.send(one), [actor]);
  const isOver = snapshot.status === 'done';

  useEffect(() => {
    if (!isOver || snapshot.output === undefined) return;
    const { output } = snapshot;
    send({ type: 'declared', outcome: output.kind, ...(output.kind === 'number' && { code: output.code }) });
  }, [isOver, snapshot, send]);

  // Whoever fills in on a telephone or waits for a sheet touches nothing here; the kiosk waits, but not for ever.
  useEffect(
    () =>
      name === 'on-phone' || name === 'printing-sheet'
        ? keepKiosk(() => send({ type: 'touched' }))
        : undefined,
    [name, send],
  );
  const { locale, textSize, modes } = context.session;
  useEffect(() => touch({ type: 'locale-chosen', locale }), [locale, touch]);

  if (!isShown || isOver) return null;
  return (
    <DeclarePlace
      locale={locale}
      textSize={textSize}
      modes={modes}
      hasScreenKeys
      sheetPrinter={context.printers.sheetPrinter}
    >
      <DeclareScreen key={name} name={name} context={snapshot.context} send={touch} />
    </DeclarePlace>
  );
}
