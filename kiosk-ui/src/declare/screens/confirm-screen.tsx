import { checkForm } from '@motcua/config/forms';
import { FileCheck, LockKeyhole, Send } from 'lucide-react';
import { Page } from '../../frame/page.tsx';
import { useDeclareLocale, useDeclareWords } from '../wording/declare-words.ts';
import type { DeclareScreenProps } from './declare-screen-props.ts';
import { TopLine } from './top-line.tsx';

/** The last word is the citizen's: nothing is stored before. */
export function ConfirmScreen({ context, send }: DeclareScreenProps) {
  const t = useDeclareWords();
  const locale = useDeclareLocale();
  const { filling } = context;
  if (filling === undefined) return null;
  const count = checkForm(filling.form, filling.answers, filling.today).missing.length;
  return (
    <Page
      title={t('confirm.title')}
      over={filling.form.name[locale]}
      className="page-confirm"
      onBack={() => send({ type: 'back' })}
      action={{
        text: t('confirm.send'),
        onPress: () => send({ type: 'proceed' }),
        icon: <Send aria-hidden="true" />,
      }}
    >
      <TopLine
        send={send}
        text={count === 0 ? t('confirm.complete') : t('confirm.missing', { count })}
        done={1}
      />
      <div className="message-icon">
        <FileCheck aria-hidden="true" />
      </div>
      <div className="message-lines">
        <p className="d-kept">
          <LockKeyhole aria-hidden="true" />
          {t('confirm.kept')}
        </p>
        <p>{t('confirm.erased')}</p>
      </div>
    </Page>
  );
}
