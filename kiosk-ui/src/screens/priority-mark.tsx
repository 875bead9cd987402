import { useWords } from '../wording/words.ts';
import { Star } from 'lucide-react';

/** The same for every reason. */
export function PriorityMark() {
  const t = useWords();
  return (
    <span className="priority-mark">
      <Star aria-hidden="true" />
      {t('priority')}
    </span>
  );
}
