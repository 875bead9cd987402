import { ScanQrCode, TriangleAlert } from 'lucide-react';
import type { ScreenProps } from '../frame/screen-props.ts';
import { scanWordsIn } from '../wording/scan-words.ts';
import { useWords } from '../wording/words.ts';
import { MessageScreen } from './message-screen.tsx';

export function ScanRefusedScreen({ context, send }: ScreenProps) {
  const t = useWords();
  const say = scanWordsIn(context.session.locale);
  const why = context.session.scanRefusal ?? 'unknown-ticket';
  return (
    <MessageScreen
      icon={<TriangleAlert aria-hidden="true" />}
      title={say(`scanRefused.${why}`)}
      lines={[say(`scanRefused.${why}Next`)]}
      second={{ text: t('head.home'), onPress: () => send({ type: 'home' }) }}
      action={{
        text: say('scanRefused.retry'),
        onPress: () => send({ type: 'retry' }),
        icon: <ScanQrCode aria-hidden="true" />,
      }}
    />
  );
}
