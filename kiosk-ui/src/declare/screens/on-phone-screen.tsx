import { Page } from '../../frame/page.tsx';
import { QrCode } from '../../screens/qr-code.tsx';
import { useDeclareWords } from '../wording/declare-words.ts';
import type { DeclareScreenProps } from './declare-screen-props.ts';

export function OnPhoneScreen({ context, send }: DeclareScreenProps) {
  const t = useDeclareWords();
  const { handoff } = context;
  return (
    <Page title={t('onPhone.title')} className="page-on-phone" onBack={() => send({ type: 'back' })}>
      {handoff !== undefined && <QrCode text={handoff.url} />}
      <ol className="d-steps">
        <li>{t('onPhone.first')}</li>
        <li>{t('onPhone.second')}</li>
        <li>{t('onPhone.third')}</li>
      </ol>
      <p role="status" className="d-helper">
        {t('onPhone.waiting')}
      </p>
    </Page>
  );
}
