import { dateText } from '@motcua/config/forms';
import { Check, TriangleAlert } from 'lucide-react';
import { Page } from '../../frame/page.tsx';
import { useDeclareWords } from '../wording/declare-words.ts';
import type { DeclareScreenProps } from './declare-screen-props.ts';

/** What the card says, for its owner to say yes to; nothing of it is in the declaration before. */
export function CardScreen({ context, send }: DeclareScreenProps) {
  const t = useDeclareWords();
  const { card } = context;
  if (card === undefined) return null;
  const lines = [
    [t('card.fullName'), card.fullName],
    [t('card.personalNumber'), card.personalNumber],
    [t('card.birthDate'), dateText(card.birthDate)],
    [t('card.sex'), t(`card.${card.sex}`)],
    [t('card.address'), card.address],
  ];
  return (
    <Page
      title={t('card.title')}
      onBack={() => send({ type: 'back' })}
      middle={
        <button type="button" className="second" onClick={() => send({ type: 'retry' })}>
          {t('card.again')}
        </button>
      }
      action={{
        text: t('card.right'),
        onPress: () => send({ type: 'card-right' }),
        icon: <Check aria-hidden="true" />,
      }}
    >
      <dl className="d-card">
        {lines.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {card.doubts.length > 0 && (
        <p className="notice" role="status">
          <TriangleAlert aria-hidden="true" />
          {t('card.doubt')}
        </p>
      )}
    </Page>
  );
}
