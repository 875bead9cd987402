import { Star } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** The same for every reason. */
export function PriorityMark() {
  const { t } = useTranslation();
  return (
    <span className="priority-mark">
      <Star aria-hidden="true" />
      {t('priority')}
    </span>
  );
}
