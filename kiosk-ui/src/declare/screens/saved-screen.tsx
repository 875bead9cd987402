import { Page } from '../../frame/page.tsx';
import { useDeclareWords } from '../wording/declare-words.ts';
import type { DeclareScreenProps } from './declare-screen-props.ts';
import { spoken } from './spoken-code.ts';

/** The code, large; it is printed on the ticket as well. */
export function SavedScreen({ context, send }: DeclareScreenProps) {
  const t = useDeclareWords();
  const { head, place, isLone } = context;
  const isAtKiosk = place.kind === 'kiosk';
  return (
    <Page
      title={t('saved.title')}
      helper={t(isLone ? 'saved.lone' : isAtKiosk ? 'saved.onTicket' : 'saved.onPhone')}
      className="page-number"
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
    </Page>
  );
}
