import type { Locale } from '@motcua/contract';
import { TriangleAlert } from 'lucide-react';
import type { KioskPrinters } from '../session/kiosk-printers.ts';
import { printerTrouble } from '../session/kiosk-printers.ts';
import { useWords } from '../wording/words.ts';

/** What is the matter with the printer here, and where the ticket comes out instead: said before a number is taken. */
export function PrinterNotice({ printers, locale }: { printers: KioskPrinters; locale: Locale }) {
  const t = useWords();
  const trouble = printerTrouble(printers);
  if (trouble === undefined) return null;
  const { standIn } = printers;
  const instead =
    standIn === undefined ? t('trouble.onScreen') : t('trouble.elsewhere', { printer: standIn.name[locale] });
  return (
    <p className="notice" role="status">
      <TriangleAlert aria-hidden="true" />
      <span>
        {t(`noPaper.${trouble}`)}. {instead}
      </span>
    </p>
  );
}
