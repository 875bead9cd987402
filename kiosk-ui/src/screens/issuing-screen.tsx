import { Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ScreenProps } from '../frame/screen-props.ts';
import { MessageScreen } from './message-screen.tsx';

export function IssuingScreen({ context }: ScreenProps) {
  const { t } = useTranslation();
  const isSlow = context.session.tries > 1;
  return (
    <MessageScreen
      icon={<Hourglass aria-hidden="true" />}
      title={t('issuing.title')}
      lines={[isSlow ? t('issuing.again') : t('issuing.next')]}
    />
  );
}
