import { Printer } from 'lucide-react';
import { Page } from '../../frame/page.tsx';
import { useDeclareUi } from '../declare-ui.ts';
import { useDeclareLocale, useDeclareWords } from '../wording/declare-words.ts';
import type { DeclareScreenProps } from './declare-screen-props.ts';
import { spoken } from './spoken-code.ts';

/** The code, large; it is printed on the ticket as well. */
export function SavedScreen({ context, send }: DeclareScreenProps) {
  const t = useDeclareWords();
  const { sheetPrinter } = useDeclareUi();
  const { head, place, isLone, sheet, sheetKey } = context;
  const isAtKiosk = place.kind === 'kiosk';
  const canPrint = sheetPrinter !== undefined && sheetKey !== undefined;
  return (
    <Page
      title={t('saved.title')}
      helper={t(isLone ? 'saved.lone' : isAtKiosk ? 'saved.onTicket' : 'saved.onPhone')}
      className="page-number"
      middle={
        canPrint &&
        (sheet === undefined || sheet === 'failed') && (
          <button type="button" className="second" onClick={() => send({ type: 'print' })}>
            <Printer aria-hidden="true" />
            {t(sheet === undefined ? 'sheet.print' : 'sheet.again')}
          </button>
        )
      }
      action={{
        text: t(isAtKiosk && !isLone ? 'saved.number' : 'saved.end'),
        onPress: () => send({ type: 'proceed' }),
      }}
    >
      {head !== undefined && (
        <div className="number">
          <span className="number-caption">{t('saved.code')}</span>
          <output className="d-code">{spoken(head.code)}</output>
        </div>
      )}
      {head?.status === 'incomplete' && <p className="notice">{t('saved.later')}</p>}
      {sheet !== undefined && <SheetNotice sheet={sheet} />}
    </Page>
  );
}

/** Where the paper lies, or who prints it instead. */
function SheetNotice({ sheet }: { sheet: 'printed' | 'unknown' | 'failed' }) {
  const t = useDeclareWords();
  const locale = useDeclareLocale();
  const { sheetPrinter } = useDeclareUi();
  const printer = sheetPrinter?.[locale] ?? t('sheet.other');
  return (
    <p className={sheet === 'printed' ? 'notice notice-good' : 'notice'} role="status">
      {t(`sheet.${sheet}`, { printer })}
    </p>
  );
}
