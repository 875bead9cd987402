import { Unplug } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { MessageScreen } from './message-screen.tsx';

export function AwayScreen() {
  const { t } = useTranslation();
  return (
    <MessageScreen
      icon={<Unplug aria-hidden="true" />}
      title={t('away.title')}
      lines={[t('away.next'), t('away.ask'), t('away.issued')]}
    />
  );
}
