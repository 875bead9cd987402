import type { Hall, HallCounter } from '@motcua/contract';
import { BadgeAlert, Languages, PrinterX, UserStar } from 'lucide-react';
import { DeclarationPart } from '../declaration/declaration-part.tsx';
import { FindDeclaration } from '../declaration/find-declaration.tsx';
import { formatTime, formatTimer, formatWait, hallDay } from '../format/format.ts';
import { useWords } from '../shell/i18n.ts';
import { useReasonWord } from '../shell/use-reason-word.ts';
import type { CalledTicket, Desk, ServingTicket } from './desk.ts';
import { NoteField } from './note-field.tsx';
import type { CallReason } from './use-desk-commands.ts';

type Props = {
  hall: Hall;
  counter: HallCounter;
  desk: Desk;
  now: number;
  waiting: number;
  reason: CallReason | undefined;
};

export function PersonPanel({ desk, waiting, ...rest }: Props) {
  if (desk.state === 'called' || desk.state === 'serving') {
    return <Person key={desk.ticket.id} ticket={desk.ticket} {...rest} />;
  }
  return <Nobody desk={desk} waiting={waiting} now={rest.now} timeZone={rest.hall.timeZone} />;
}

type NobodyProps = {
  desk: Exclude<Desk, { state: 'called' | 'serving' }>;
  waiting: number;
  now: number;
  timeZone: string;
};

function Nobody({ desk, waiting, now, timeZone }: NobodyProps) {
  const { t } = useWords();
  const reasonWord = useReasonWord();
  function sentence(): string {
    if (desk.state === 'closed') return t('person.closedSince');
    if (desk.state === 'paused') {
      const reason = reasonWord('pauseReason', desk.reason);
      return t('person.pausedSince', { reason, time: formatTime(desk.since, timeZone) });
    }
    return waiting > 0 ? t('person.nobodyNext', { count: waiting }) : t('person.nobodyWaiting');
  }
  return (
    <section className="nobody">
      <h1>{desk.state === 'idle' ? t('person.nobody') : t(`desk.${desk.state}`)}</h1>
      <p>{sentence()}</p>
      {desk.state !== 'closed' && <FindDeclaration today={hallDay(now, timeZone)} />}
    </section>
  );
}

type PersonProps = {
  ticket: CalledTicket | ServingTicket;
  hall: Hall;
  now: number;
  reason: CallReason | undefined;
};

function Person({ ticket, hall, now, reason }: PersonProps) {
  const { t, locale } = useWords();
  const service = hall.services.find(({ id }) => id === ticket.serviceId);
  const isCalled = ticket.status === 'called';
  const since = isCalled ? ticket.lastCallAt : ticket.startedAt;
  const until = Date.parse(isCalled ? ticket.calledAt : ticket.startedAt);
  return (
    <section aria-label={t('person.heading')} className="person-card">
      <div className="person-head">
        <h1 className="person-number">{ticket.number}</h1>
        <div className="person-timer">
          <span className="hint">{isCalled ? t('person.sinceCall') : t('person.sinceStart')}</span>
          <span role="timer" className="person-clock">
            {formatTimer(now - Date.parse(since))}
          </span>
        </div>
      </div>
      <p className="person-service">{service?.names[locale]}</p>
      <PersonMarks ticket={ticket} />
      <dl className="person-facts">
        <div>
          <dt>{t('person.takenAt')}</dt>
          <dd>{formatTime(ticket.issuedAt, hall.timeZone)}</dd>
        </div>
        <div>
          <dt>{t('person.waited')}</dt>
          <dd>{formatWait((until - Date.parse(ticket.waitingSince)) / 60_000, t)}</dd>
        </div>
      </dl>
      {reason?.ticketId === ticket.id && (
        <p className="person-reason">
          <span className="visually-hidden">{t('person.reason')}: </span>
          {reason.sentence[locale]}
        </p>
      )}
      {ticket.nextServiceIds.length > 0 && <PersonServices ticket={ticket} hall={hall} />}
      {ticket.declarationCode !== undefined && (
        <DeclarationPart code={ticket.declarationCode} today={hallDay(now, hall.timeZone)} />
      )}
      <NoteField ticketId={ticket.id} timeZone={hall.timeZone} />
    </section>
  );
}

function PersonMarks({ ticket }: { ticket: CalledTicket | ServingTicket }) {
  const { t } = useWords();
  const reasonWord = useReasonWord();
  return (
    <ul className="marks">
      {ticket.priority && (
        <li className="mark priority">
          <UserStar aria-hidden strokeWidth={1.75} />
          {t('person.priority')}
        </li>
      )}
      {ticket.status === 'called' && <li className="mark">{t('person.calls', { count: ticket.calls })}</li>}
      {ticket.status === 'called' && ticket.outOfTurn !== undefined && (
        <li className="mark">{reasonWord('outOfTurn', ticket.outOfTurn)}</li>
      )}
      {ticket.onlyCounterId !== undefined && (
        <li className="mark">
          <BadgeAlert aria-hidden strokeWidth={1.75} />
          {t('person.forThisCounter')}
        </li>
      )}
      {ticket.locale === 'en' && (
        <li className="mark">
          <Languages aria-hidden strokeWidth={1.75} />
          {t('person.english')}
        </li>
      )}
      {ticket.print === 'failed' && (
        <li className="mark bad">
          <PrinterX aria-hidden strokeWidth={1.75} />
          {t('person.printFailed')}
        </li>
      )}
    </ul>
  );
}

function PersonServices({ ticket, hall }: { ticket: CalledTicket | ServingTicket; hall: Hall }) {
  const { t, locale } = useWords();
  const ids = [ticket.serviceId, ...ticket.nextServiceIds];
  return (
    <div className="person-services">
      <h2>{t('person.services')}</h2>
      <ol>
        {ids.map((id, place) => (
          <li key={`${id}-${String(place)}`}>
            {hall.services.find((service) => service.id === id)?.names[locale]}
            <span className="hint">{place === 0 ? t('person.serviceNow') : t('person.serviceNext')}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
