import { RotateCcw, TriangleAlert } from 'lucide-react';
import { MessageScreen } from '../../screens/message-screen.tsx';
import { useDeclareWords } from '../wording/declare-words.ts';
import type { DeclareScreenProps } from './declare-screen-props.ts';

const warning = <TriangleAlert aria-hidden="true" />;
const again = <RotateCcw aria-hidden="true" />;

export function NoFormScreen({ context, send }: DeclareScreenProps) {
  const t = useDeclareWords();
  return (
    <MessageScreen
      icon={warning}
      title={t('noForm.title')}
      lines={[t('noForm.next')]}
      onBack={() => send({ type: 'back' })}
      second={{
        text: t(context.isLone ? 'lone.leave' : 'offer.only'),
        onPress: () => send({ type: 'only-number' }),
      }}
      action={{ text: t('noForm.retry'), onPress: () => send({ type: 'retry' }), icon: again }}
    />
  );
}

export function NoInvitationScreen({ send }: DeclareScreenProps) {
  const t = useDeclareWords();
  return (
    <MessageScreen
      icon={warning}
      title={t('noInvitation.title')}
      lines={[t('noInvitation.next')]}
      onBack={() => send({ type: 'back' })}
      action={{ text: t('noInvitation.retry'), onPress: () => send({ type: 'retry' }), icon: again }}
    />
  );
}

/** Failures that are not the citizen's mistake. */
const away: readonly (string | undefined)[] = [
  'unreachable',
  'journal-unavailable',
  'hall-starting',
  'internal',
];

export function NotOpenedScreen({ context, send }: DeclareScreenProps) {
  const t = useDeclareWords();
  const { failure } = context;
  const why = failure === 'too-many-attempts' ? 'many' : away.includes(failure) ? 'away' : 'wrong';
  return (
    <MessageScreen
      icon={warning}
      title={t('notOpened.title')}
      lines={[t(`notOpened.${why}`)]}
      onBack={() => send({ type: 'back' })}
      action={{ text: t('notOpened.retry'), onPress: () => send({ type: 'retry' }), icon: again }}
    />
  );
}

export function NotSavedScreen({ context, send }: DeclareScreenProps) {
  const t = useDeclareWords();
  const { failure, place, isLone } = context;
  const line = away.includes(failure) ? t('notSaved.next') : t('notSaved.refused');
  const only = {
    text: t(isLone ? 'lone.leave' : 'notSaved.only'),
    onPress: () => send({ type: 'only-number' }),
  };
  return (
    <MessageScreen
      icon={warning}
      title={t('notSaved.title')}
      lines={[line]}
      onBack={() => send({ type: 'back' })}
      {...(place.kind === 'kiosk' && { second: only })}
      action={{ text: t('notSaved.retry'), onPress: () => send({ type: 'retry' }), icon: again }}
    />
  );
}
