import type { Failure } from '@motcua/contract/client';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { useWords } from './i18n.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { useSession } from './staff-context.ts';
import { useFailureText } from './use-failure-text.ts';

type Props = { failure?: Failure | undefined; refused?: string };

export function SignInForm({ failure, refused }: Props) {
  const session = useSession();
  const { t } = useWords();
  const failureText = useFailureText();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    setIsBusy(true);
    await session.signIn(username, password);
    setIsBusy(false);
  }
  const problem =
    refused === undefined ? failure && failureText(failure) : t('signIn.forbidden', { name: refused });
  return (
    <main className="sign-in">
      <form onSubmit={(event) => void submit(event)} className="panel">
        <p className="sign-in-product">{t('product')}</p>
        <h1>{t('signIn.heading')}</h1>
        <p className="hint">{t('signIn.intro')}</p>
        {problem !== undefined && (
          <p role="alert" className="problem">
            {problem}
          </p>
        )}
        <label>
          {t('signIn.username')}
          <input
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            autoFocus
            value={username}
            onChange={(event) => setUsername(event.target.value)}
          />
        </label>
        <label>
          {t('signIn.password')}
          <input
            name="password"
            type="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </label>
        <button type="submit" className="button primary" disabled={isBusy}>
          {t('signIn.submit')}
        </button>
        <LanguageSwitch />
      </form>
    </main>
  );
}
