import type { Session } from '../session/kiosk-context.ts';
import { spoken } from './screens/spoken-code.ts';
import { declareWordsIn } from './wording/declare-words.ts';

/** Beneath the number: the code to say at the counter, also where no paper carries it. */
export function TicketDeclaration({ locale, declarationCode, isDeclarationApart }: Session) {
  const say = declareWordsIn(locale);
  if (declarationCode === undefined) return null;
  return (
    <p className="number-declaration">
      {say('ticket.code', { code: spoken(declarationCode) })}
      {isDeclarationApart && <small>{say('ticket.apart')}</small>}
    </p>
  );
}
