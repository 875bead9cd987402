import type { Page as QuestionPage } from '@motcua/config/forms';
import { isRequired, progressWords, viewOf } from '@motcua/config/forms';
import { IdCard } from 'lucide-react';
import { Page } from '../../frame/page.tsx';
import type { BoxItem } from '../boxes/box-item.ts';
import { Boxes } from '../boxes/boxes.tsx';
import type { SendTouch } from '../session/declare-event.ts';
import type { Filling } from '../session/filling.ts';
import { pageNow, standingIn } from '../session/filling.ts';
import { useDeclareLocale, useDeclareWords } from '../wording/declare-words.ts';
import type { DeclareScreenProps } from './declare-screen-props.ts';
import { TopLine } from './top-line.tsx';

function itemsOf(filling: Filling, page: QuestionPage, send: SendTouch): BoxItem[] {
  const view = viewOf(filling.form, filling.answers, filling.today);
  const isAlone = page.fields.length === 1;
  return page.fields.map(({ path, field }) => ({
    ...{ id: path, field, raw: standingIn(filling, path), fault: filling.faults[path] },
    isOptional: !isRequired(field, view),
    onRaw: (raw) => send({ type: 'written', path, raw }),
    ...(isAlone &&
      (field.type === 'choice' || field.type === 'yes-no' || field.type === 'commitment') && {
        onChosen: (raw: unknown) => send({ type: 'answered', path, raw }),
      }),
  }));
}

/** One question: what is asked, help and an example, boxes, keys beneath them. */
export function QuestionScreen({ context, send }: DeclareScreenProps) {
  const t = useDeclareWords();
  const locale = useDeclareLocale();
  const { filling, place } = context;
  const page = filling && pageNow(filling);
  if (filling === undefined || page === undefined) return null;
  const items = itemsOf(filling, page, send);
  const people = page.fields.flatMap(({ field }) =>
    'fromCard' in field && field.fromCard ? [field.fromCard.person] : [],
  );
  const person = filling.form.persons.find(({ id }) => id === people[0]);
  const mayStayEmpty = items.some(({ field, isOptional }) => !isOptional && field.type !== 'commitment');
  return (
    <Page
      key={page.id}
      title={page.question[locale]}
      over={page.groupTitle[locale]}
      className="page-question"
      onBack={() => send({ type: 'back' })}
      middle={
        mayStayEmpty && (
          <button type="button" className="second d-leave" onClick={() => send({ type: 'leave-empty' })}>
            {t('question.leaveEmpty')}
          </button>
        )
      }
      action={{ text: t('proceed'), onPress: () => send({ type: 'next' }) }}
    >
      <TopLine send={send} text={progressWords(page)[locale]} done={(page.number - 1) / page.of} />
      {place.kind === 'kiosk' && person !== undefined && (
        <button
          type="button"
          className="second d-scan"
          onClick={() => send({ type: 'person-chosen', person: person.id })}
        >
          <IdCard aria-hidden="true" />
          {t('question.scan', { person: person.label[locale] })}
        </button>
      )}
      <Boxes items={items} onEnter={() => send({ type: 'next' })} />
    </Page>
  );
}
