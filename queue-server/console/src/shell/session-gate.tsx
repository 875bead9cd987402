import type { Role, SessionInfo } from '@motcua/contract';
import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { useWords } from './i18n.ts';
import { useSession } from './staff-context.ts';
import { SignInForm } from './sign-in-form.tsx';
import { useStore } from './store.ts';
import { WaitingPage } from './waiting-page.tsx';

const retryMs = 3_000;

type Props = { allow: readonly Role[]; children: (info: SessionInfo) => ReactNode };

/** Shows the page to whoever may see it, and the sign-in form to everybody else. */
export function SessionGate({ allow, children }: Props) {
  const session = useSession();
  const state = useStore(session.state);
  const { t } = useWords();
  useEffect(() => {
    void session.look();
    const timer = setInterval(() => {
      if (session.state.get().kind === 'unreachable') void session.look();
    }, retryMs);
    return () => clearInterval(timer);
  }, [session]);
  switch (state.kind) {
    case 'loading':
      return <WaitingPage text={t('common.loading')} />;
    case 'unreachable':
      return <WaitingPage text={t('common.retrying')} />;
    case 'signed-out':
      return <SignInForm failure={state.failure} />;
    case 'signed-in':
      if (!allow.includes(state.info.role)) return <SignInForm refused={state.info.username} />;
      return children(state.info);
  }
}
