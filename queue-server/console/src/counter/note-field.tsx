import type { TicketId } from '@motcua/contract';
import { useEffect, useId, useRef, useState } from 'react';
import { formatTime } from '../format/format.ts';
import { useWords } from '../shell/i18n.ts';
import { useSession } from '../shell/staff-context.ts';

const restMs = 800;
const maxLength = 500;

type Saving = { kind: 'none' } | { kind: 'saving' } | { kind: 'saved'; at: number } | { kind: 'failed' };

/** The working note of one ticket: saved after a short rest, on leaving the field, and when the ticket goes. */
export function NoteField({ ticketId, timeZone }: { ticketId: TicketId; timeZone: string }) {
  const { t } = useWords();
  const { text, saving, write, saveNow } = useNote(ticketId);
  const fieldId = useId();
  const hintId = useId();
  return (
    <div className="note">
      <label htmlFor={fieldId}>{t('person.note')}</label>
      <textarea
        id={fieldId}
        rows={3}
        maxLength={maxLength}
        aria-describedby={hintId}
        value={text}
        onChange={(event) => write(event.target.value)}
        onBlur={saveNow}
      />
      <p id={hintId} className="hint">
        {t('person.noteHint')}
      </p>
      <p role="status" className="hint">
        {saving.kind === 'saving' && t('person.noteSaving')}
        {saving.kind === 'saved' && t('person.noteSaved', { time: formatTime(saving.at, timeZone) })}
        {saving.kind === 'failed' && t('person.noteFailed')}
      </p>
    </div>
  );
}

function useNote(ticketId: TicketId) {
  const { api } = useSession();
  const [text, setText] = useState('');
  const [saving, setSaving] = useState<Saving>({ kind: 'none' });
  const unsaved = useRef<string>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    void api('getNote', { params: { ticketId } }).then((reply) => {
      if (reply.ok && unsaved.current === undefined) setText(reply.value.text);
    });
    return () => {
      clearTimeout(timer.current);
      const last = unsaved.current;
      if (last !== undefined) void api('putNote', { params: { ticketId }, body: { text: last } });
    };
  }, [api, ticketId]);
  async function save(): Promise<void> {
    clearTimeout(timer.current);
    const next = unsaved.current;
    if (next === undefined) return;
    setSaving({ kind: 'saving' });
    const reply = await api('putNote', { params: { ticketId }, body: { text: next } });
    if (reply.ok && unsaved.current === next) unsaved.current = undefined;
    setSaving(reply.ok ? { kind: 'saved', at: Date.now() } : { kind: 'failed' });
  }
  return {
    text,
    saving,
    write: (next: string) => {
      setText(next);
      unsaved.current = next;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), restMs);
    },
    saveNow: () => void save(),
  };
}
