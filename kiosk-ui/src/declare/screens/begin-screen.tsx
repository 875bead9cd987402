import { IdCard, KeyRound, Keyboard, Smartphone } from 'lucide-react';
import { Page } from '../../frame/page.tsx';
import { useDeclareLocale, useDeclareWords } from '../wording/declare-words.ts';
import type { DeclareScreenProps } from './declare-screen-props.ts';
import type { Way } from './ways.tsx';
import { Ways } from './ways.tsx';

export function BeginScreen({ context, send }: DeclareScreenProps) {
  const t = useDeclareWords();
  const locale = useDeclareLocale();
  const { form, place } = context;
  const isAtKiosk = place.kind === 'kiosk';
  const type: Way = {
    ...{ key: 'type', icon: <Keyboard className="pictogram" aria-hidden="true" /> },
    ...{ text: t('begin.type'), next: t('begin.typeNext'), go: () => send({ type: 'by-typing' }) },
  };
  const card: Way = {
    ...{ key: 'card', icon: <IdCard className="pictogram" aria-hidden="true" /> },
    ...{ text: t('begin.card'), next: t('begin.cardNext'), go: () => send({ type: 'by-card' }) },
  };
  const phone: Way = {
    ...{ key: 'phone', icon: <Smartphone className="pictogram" aria-hidden="true" /> },
    ...{ text: t('begin.phone'), next: t('begin.phoneNext'), go: () => send({ type: 'by-phone' }) },
  };
  const code: Way = {
    ...{ key: 'code', icon: <KeyRound className="pictogram" aria-hidden="true" /> },
    ...{ text: t('begin.code'), next: t('begin.codeNext'), go: () => send({ type: 'by-code' }) },
  };
  const hasCard = isAtKiosk && (form?.persons.length ?? 0) > 0;
  // A telephone is invited to one new declaration; an earlier one would never come back to the kiosk.
  const atKiosk = isAtKiosk ? [phone, code] : [];
  return (
    <Page title={t('begin.title')} over={form?.name[locale]} onBack={() => send({ type: 'back' })}>
      <Ways ways={[...(hasCard ? [card] : []), type, ...atKiosk]} />
    </Page>
  );
}
