import { IdCard } from 'lucide-react';
import { useCallback } from 'react';
import { useTypedCode } from '../../screens/use-typed-code.ts';
import { MessageScreen } from '../../screens/message-screen.tsx';
import { useDeclareLocale, useDeclareWords } from '../wording/declare-words.ts';
import type { DeclareScreenProps } from './declare-screen-props.ts';

/** The card is held in front of the scanner; one that plays a keyboard is heard here as well. */
export function ScanScreen({ context, send }: DeclareScreenProps) {
  const t = useDeclareWords();
  const locale = useDeclareLocale();
  useTypedCode(
    useCallback((text: string | undefined) => send({ type: 'scanned', text: text ?? '' }), [send]),
  );
  const person = context.form?.persons.find(({ id }) => id === context.person)?.label[locale];
  return (
    <MessageScreen
      icon={<IdCard aria-hidden="true" />}
      title={t('scan.title')}
      lines={[...(person === undefined ? [] : [t('scan.whose', { person })]), t('scan.how'), t('scan.kept')]}
      onBack={() => send({ type: 'back' })}
      second={{ text: t('scan.type'), onPress: () => send({ type: 'by-typing' }) }}
    />
  );
}
