import { ServiceOutcome } from '@motcua/contract';
import { Minus, Plus } from 'lucide-react';
import { useId, useState } from 'react';
import type { OpenTicket } from '../floor/floor.ts';
import { useWords } from '../shell/i18n.ts';
import { Modal } from '../shell/modal.tsx';
import { RadioList } from '../shell/radio-list.tsx';
import { clampDossiers, maxDossiers, usualDossiers, usualOutcome } from './completion.ts';
import type { DialogProps } from './desk-dialogs.tsx';

/** Outcome and dossiers; Enter takes what is offered. */
export function CompleteDialog({ hall, ticket, ...dialog }: DialogProps & { ticket: OpenTicket }) {
  const { t, locale } = useWords();
  const service = hall.services.find(({ id }) => id === ticket.serviceId);
  const [outcome, setOutcome] = useState(usualOutcome(service));
  const [counted, setCounted] = useState<number>();
  const dossiers = counted ?? usualDossiers(outcome);
  const next = ticket.nextServiceIds.map(
    (id) => hall.services.find((other) => other.id === id)?.shortNames[locale] ?? id,
  );
  return (
    <Modal
      {...dialog}
      heading={t('dialog.complete.heading', { number: ticket.number })}
      submit={t('dialog.complete.submit')}
      onSubmit={() =>
        void dialog.send('complete', { params: { ticketId: ticket.id }, body: { outcome, dossiers } })
      }
    >
      <RadioList
        legend={t('dialog.complete.outcome')}
        choices={ServiceOutcome.options.map((value) => ({ value, text: t(`outcome.${value}`) }))}
        value={outcome}
        onChange={setOutcome}
      />
      <DossierField dossiers={dossiers} onChange={setCounted} />
      {next.length > 0 && <p className="hint">{t('dialog.complete.next', { services: next.join(', ') })}</p>}
    </Modal>
  );
}

function DossierField({ dossiers, onChange }: { dossiers: number; onChange: (value: number) => void }) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t('dialog.complete.dossiers')}</label>
      <div className="stepper">
        <button
          type="button"
          className="icon-button"
          aria-label={t('dialog.complete.fewer')}
          disabled={dossiers === 0}
          onClick={() => onChange(clampDossiers(dossiers - 1))}
        >
          <Minus aria-hidden strokeWidth={1.75} />
        </button>
        <input
          id={id}
          type="number"
          inputMode="numeric"
          min={0}
          max={maxDossiers}
          value={dossiers}
          onChange={(event) => onChange(clampDossiers(event.target.valueAsNumber))}
        />
        <button
          type="button"
          className="icon-button"
          aria-label={t('dialog.complete.more')}
          disabled={dossiers === maxDossiers}
          onClick={() => onChange(clampDossiers(dossiers + 1))}
        >
          <Plus aria-hidden strokeWidth={1.75} />
        </button>
      </div>
    </div>
  );
}
