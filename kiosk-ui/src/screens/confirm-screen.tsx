import { useWords } from '../wording/words.ts';
import { Clock3, FileText, Ticket, Users } from 'lucide-react';
import { priorityWait, waitRange } from '../choices/wait-range.ts';
import { Page } from '../frame/page.tsx';
import type { ScreenProps } from '../frame/screen-props.ts';
import { FieldPicture } from '../pictures/pictograms.tsx';
import { chosenProcedure, chosenService, proceduresOf } from '../session/kiosk-context.ts';
import { paperTrouble } from '../session/kiosk-printers.ts';
import { PrinterNotice } from './printer-notice.tsx';
import { PriorityMark } from './priority-mark.tsx';

/** Three facts in large letters, then the one button that takes a number. */
export function ConfirmScreen({ context, send }: ScreenProps) {
  const t = useWords();
  const { locale, priority } = context.session;
  const service = chosenService(context);
  const procedure = chosenProcedure(context);
  const hasProcedures = proceduresOf(context.hall, service?.id).length > 0;
  const trouble = paperTrouble(context.printers);
  const count = service?.waiting ?? 0;
  const range = service && (priority ? priorityWait : waitRange)(service.estimate);
  return (
    <Page
      title={t('confirm.title')}
      over={t('head.step', { step: 4, steps: 4 })}
      onBack={() => send({ type: 'back' })}
      action={{
        text: t(trouble === undefined ? 'confirm.take' : 'confirm.takeOnScreen'),
        onPress: () => send({ type: 'take-number' }),
        icon: <Ticket aria-hidden="true" />,
      }}
      className="page-confirm"
    >
      <div className="chosen">
        <FieldPicture name={service?.pictogram ?? ''} />
        <p>
          {hasProcedures && service?.names[locale]}
          <strong>
            {procedure?.name[locale] ?? (hasProcedures ? t('confirm.other') : service?.names[locale])}
          </strong>
          {priority && <PriorityMark />}
        </p>
      </div>
      <ul className="three-facts">
        <li>
          <Users aria-hidden="true" />
          {count === 0
            ? t('confirm.nobody')
            : t(priority ? 'confirm.aheadPriority' : 'confirm.ahead', { count })}
        </li>
        {range !== undefined && (
          <li>
            <Clock3 aria-hidden="true" />
            {range.kind === 'short' ? t('confirm.waitShort', range) : t('confirm.wait', range)}
          </li>
        )}
        {(procedure?.papers.length ?? 0) > 0 && (
          <li>
            <FileText aria-hidden="true" />
            {t(trouble === undefined ? 'confirm.bringPrinted' : 'confirm.bringOnScreen')}
          </li>
        )}
      </ul>
      <PrinterNotice printers={context.printers} locale={locale} />
    </Page>
  );
}
