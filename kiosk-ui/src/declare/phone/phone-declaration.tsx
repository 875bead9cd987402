import { useActorRef, useSelector } from '@xstate/react';
import { useCallback, useEffect } from 'react';
import { newRequestKey } from '../../hall/request-key.ts';
import { isoDateOf } from '../../wording/hall-clock.ts';
import { declareMachineOf } from '../actors.ts';
import { authorityOf } from '../authority-of.ts';
import { DeclareScreen } from '../screens/declare-screen.tsx';
import type { DeclareInput } from '../session/declare-context.ts';
import type { SendTouch } from '../session/declare-event.ts';
import { declareScreenOf } from '../session/screen-name.ts';
import type { Invitation } from './load-invitation.ts';
import { useForgetting } from '../use-forgetting.ts';

const machine = declareMachineOf();

type Here = Extract<Invitation, { kind: 'here' }>;

function inputOf({ handoff, hall }: Here): DeclareInput {
  const { id, formId, procedureCode, locale } = handoff;
  return {
    place: { kind: 'phone', handoffId: id },
    ...{ formId, procedureCode, locale, newKey: newRequestKey },
    authority: authorityOf(hall.place.vi),
    today: isoDateOf(Date.now(), hall.timeZone),
    papers: hall.procedures.find(({ code }) => code === procedureCode)?.papers ?? [],
  };
}

/** The same machine and the same screens as on the kiosk, with the keys of the telephone. */
export function PhoneDeclaration({
  invitation,
  onEnd,
}: {
  invitation: Here;
  onEnd: (isSaved: boolean) => void;
}) {
  const actor = useActorRef(machine, { input: inputOf(invitation) });
  const snapshot = useSelector(actor, (state) => state);
  const name = declareScreenOf(snapshot);
  useForgetting(name);
  const touch: SendTouch = useCallback((one) => actor.send(one), [actor]);

  // On the kiosk it was decided already that there is something to declare.
  useEffect(() => {
    if (name === 'offer') actor.send({ type: 'declare' });
  }, [actor, name]);
  useEffect(() => {
    if (snapshot.status === 'done') onEnd(snapshot.output?.kind === 'number');
  }, [snapshot, onEnd]);

  if (snapshot.status === 'done') return null;
  return <DeclareScreen key={name} name={name} context={snapshot.context} send={touch} />;
}
