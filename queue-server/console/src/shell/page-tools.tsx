import type { SessionInfo } from '@motcua/contract';
import { LogOut } from 'lucide-react';
import { formatTime } from '../format/format.ts';
import { useWords } from './i18n.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { useSession } from './staff-context.ts';
import { useNow } from './use-now.ts';

type Props = {
  info?: SessionInfo | undefined;
  offsetMs?: number;
  timeZone?: string | undefined;
  /** What to finish before the session ends. */
  beforeSignOut?: () => Promise<unknown>;
};

/** The right end of every head: clock, who is signed in, language, sign out. */
export function PageTools({ info, offsetMs = 0, timeZone, beforeSignOut }: Props) {
  const { t } = useWords();
  const session = useSession();
  const now = useNow(offsetMs);
  async function signOut(): Promise<void> {
    await beforeSignOut?.();
    await session.signOut();
  }
  return (
    <div className="page-tools">
      <time className="clock">{formatTime(now, timeZone)}</time>
      {info !== undefined && (
        <span className="who" title={t('common.signedInAs', { name: info.username })}>
          {info.username}
        </span>
      )}
      <LanguageSwitch />
      {info !== undefined && (
        <button
          type="button"
          className="icon-button"
          aria-label={t('common.signOut')}
          title={t('common.signOut')}
          onClick={() => void signOut()}
        >
          <LogOut aria-hidden strokeWidth={1.75} />
        </button>
      )}
    </div>
  );
}
