import { Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { MessageScreen } from './message-screen.tsx';

export function StartingScreen() {
  const { t } = useTranslation();
  return (
    <MessageScreen
      icon={<Hourglass aria-hidden="true" />}
      title={t('starting.title')}
      lines={[t('starting.next')]}
    />
  );
}
