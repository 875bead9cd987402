import type { LoneDeclarations } from '@motcua/contract';
import { useEffect, useState } from 'react';
import { DeclarationSheet } from '../declaration/declaration-sheet.tsx';
import { spokenCode } from '../declaration/correcting.ts';
import { formatDate, formatTime, hallDay } from '../format/format.ts';
import { useWords } from '../shell/i18n.ts';
import { useSession } from '../shell/staff-context.ts';
import { useNow } from '../shell/use-now.ts';
import { Panel } from './panel.tsx';

type Lines = LoneDeclarations['declarations'];
const eachMs = 30_000;

/** What people wrote to the office at a kiosk: nobody stands at a counter with it, so it waits here. */
export function LonePanel({ timeZone, offsetMs }: { timeZone: string; offsetMs: number }) {
  const { t } = useWords();
  const { api } = useSession();
  const now = useNow(offsetMs);
  const [lines, setLines] = useState<Lines>([]);
  const [open, setOpen] = useState<string>();
  useEffect(() => {
    let isGone = false;
    const load = async (): Promise<void> => {
      const reply = await api('listLoneDeclarations');
      if (reply.ok && !isGone) setLines(reply.value.declarations);
    };
    void load();
    const timer = setInterval(() => void load(), eachMs);
    return () => {
      isGone = true;
      clearInterval(timer);
    };
    // whoever closes one has read it
  }, [api, open]);
  const unread = lines.filter(({ isRead }) => !isRead).length;
  return (
    <Panel heading={t('supervisor.lone')} area="lone">
      <p>{lines.length === 0 ? t('supervisor.loneNone') : t('supervisor.loneUnread', { count: unread })}</p>
      <ul className="device-lines">
        {lines.map(({ head: { code, savedAt }, isRead }) => (
          <li key={code}>
            <strong>{spokenCode(code)}</strong>
            <span>
              {formatDate(savedAt, timeZone)} {formatTime(savedAt, timeZone)} ·{' '}
              {t(isRead ? 'supervisor.loneRead' : 'supervisor.loneNew')}
            </span>
            <button type="button" className="button" onClick={() => setOpen(code)}>
              {t('supervisor.loneOpen')}
            </button>
          </li>
        ))}
      </ul>
      {open !== undefined && (
        <DeclarationSheet code={open} today={hallDay(now, timeZone)} onClose={() => setOpen(undefined)} />
      )}
    </Panel>
  );
}
