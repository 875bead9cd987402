import { ScanQrCode, TriangleAlert } from 'lucide-react';
import type { ScreenProps } from '../frame/screen-props.ts';
import { useWords } from '../wording/words.ts';
import { MessageScreen } from './message-screen.tsx';

export function ScanRefusedScreen({ context, send }: ScreenProps) {
  const t = useWords();
  const why = context.session.scanRefusal ?? 'unknown-ticket';
  return (
    <MessageScreen
      icon={<TriangleAlert aria-hidden="true" />}
      title={t(`scanRefused.${why}`)}
      lines={[t(`scanRefused.${why}Next`)]}
      second={{ text: t('head.home'), onPress: () => send({ type: 'home' }) }}
      action={{
        text: t('scanRefused.retry'),
        onPress: () => send({ type: 'retry' }),
        icon: <ScanQrCode aria-hidden="true" />,
      }}
    />
  );
}
