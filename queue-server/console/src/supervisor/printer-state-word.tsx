import type { PrinterState } from '@motcua/contract';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useWords } from '../shell/i18n.ts';

/** A printer's state as icon, word and colour together. */
export function PrinterStateWord({ state }: { state: PrinterState }) {
  const { t } = useWords();
  const look = state === 'ready' ? 'good' : state === 'paper-low' ? 'care' : 'bad';
  const Icon = state === 'ready' ? CircleCheck : TriangleAlert;
  return (
    <span className={`device-word ${look}`}>
      <Icon aria-hidden strokeWidth={1.75} />
      {t(`printer.${state}`)}
    </span>
  );
}
