import type { Hall } from '@motcua/contract';
import { X } from 'lucide-react';
import { useWords } from '../shell/i18n.ts';
import { useFailureText } from '../shell/use-failure-text.ts';
import type { DeskCommands } from './use-desk-commands.ts';

type Props = { hall: Hall; commands: DeskCommands; isLocked: boolean };

/** What the last command came to, in a sentence; an absent person can be brought back from here. */
export function NoticeLine({ hall, commands, isLocked }: Props) {
  const { t } = useWords();
  const failureText = useFailureText(hall);
  const { notice } = commands;
  if (notice === undefined) return null;
  const isFailure = notice.kind === 'failure';
  return (
    <div role={isFailure ? 'alert' : 'status'} className={isFailure ? 'notice problem' : 'notice'}>
      <span>
        {notice.kind === 'failure' && failureText(notice.failure)}
        {notice.kind === 'no-show' && t('notice.noShow', { number: notice.number })}
        {notice.kind === 'reprinting' && t('notice.reprinting', { number: notice.number })}
      </span>
      {notice.kind === 'no-show' && (
        <button
          type="button"
          className="button"
          disabled={isLocked}
          onClick={() =>
            void commands.sendOrSay('requeue', {
              params: { ticketId: notice.ticketId },
              body: { mode: 'keep-place' },
            })
          }
        >
          {t('notice.noShowUndo', { number: notice.number })}
        </button>
      )}
      <button
        type="button"
        className="icon-button"
        aria-label={t('notice.dismiss')}
        onClick={() => commands.say(undefined)}
      >
        <X aria-hidden strokeWidth={1.75} />
      </button>
    </div>
  );
}
