import { Page } from '../../frame/page.tsx';
import { useDeclareLocale, useDeclareWords } from '../wording/declare-words.ts';
import type { DeclareScreenProps } from './declare-screen-props.ts';

export function WhoseCardScreen({ context, send }: DeclareScreenProps) {
  const t = useDeclareWords();
  const locale = useDeclareLocale();
  return (
    <Page title={t('whose.title')} over={context.form?.name[locale]} onBack={() => send({ type: 'back' })}>
      <div className="choices choices-list">
        {context.form?.persons.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            className="choice"
            onClick={() => send({ type: 'person-chosen', person: id })}
          >
            {label[locale]}
          </button>
        ))}
      </div>
    </Page>
  );
}
