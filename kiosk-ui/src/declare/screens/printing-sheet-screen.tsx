import { Printer } from 'lucide-react';
import { MessageScreen } from '../../screens/message-screen.tsx';
import { useDeclareUi } from '../declare-ui.ts';
import { useDeclareLocale, useDeclareWords } from '../wording/declare-words.ts';
import type { DeclareScreenProps } from './declare-screen-props.ts';

/** The form is being printed; whoever does not want to wait goes on. */
export function PrintingSheetScreen({ context, send }: DeclareScreenProps) {
  const t = useDeclareWords();
  const locale = useDeclareLocale();
  const { sheetPrinter } = useDeclareUi();
  const printer = sheetPrinter?.[locale] ?? t('sheet.other');
  return (
    <MessageScreen
      icon={<Printer aria-hidden="true" />}
      title={t('sheet.title')}
      lines={[t('sheet.next', { printer })]}
      action={{
        text: t(context.isLone ? 'saved.end' : 'saved.number'),
        onPress: () => send({ type: 'proceed' }),
      }}
    />
  );
}
