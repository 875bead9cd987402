import { FilePen, Ticket } from 'lucide-react';
import { Page } from '../../frame/page.tsx';
import { useDeclareWords } from '../wording/declare-words.ts';
import type { DeclareScreenProps } from './declare-screen-props.ts';
import { Ways } from './ways.tsx';

export function OfferScreen({ context, send }: DeclareScreenProps) {
  const t = useDeclareWords();
  if (context.isLone) {
    const write = {
      ...{ key: 'declare', icon: <FilePen className="pictogram" aria-hidden="true" /> },
      ...{ text: t('offer.loneBegin'), next: t('offer.loneNext'), go: () => send({ type: 'declare' }) },
    };
    return (
      <Page title={t('offer.lone')} helper={t('offer.loneHelper')} onBack={() => send({ type: 'back' })}>
        <Ways ways={[write]} />
      </Page>
    );
  }
  return (
    <Page title={t('offer.title')} helper={t('offer.helper')} onBack={() => send({ type: 'back' })}>
      <Ways
        ways={[
          {
            ...{ key: 'declare', icon: <FilePen className="pictogram" aria-hidden="true" /> },
            ...{
              text: t('offer.declare'),
              next: t('offer.declareNext'),
              go: () => send({ type: 'declare' }),
            },
          },
          {
            ...{ key: 'only', icon: <Ticket className="pictogram" aria-hidden="true" /> },
            ...{ text: t('offer.only'), next: t('offer.onlyNext'), go: () => send({ type: 'only-number' }) },
          },
        ]}
      />
    </Page>
  );
}
