import { useWords } from '../wording/words.ts';
import { Check } from 'lucide-react';
import type { SubmitEvent } from 'react';
import type { KioskContext } from '../session/kiosk-context.ts';
import type { Send } from '../frame/screen-props.ts';

/** Once for each kiosk, by the person who sets it up. */
export function PairingScreen({ failure, send }: { failure: KioskContext['pairFailure']; send: Send }) {
  const t = useWords();
  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    const token = new FormData(event.currentTarget).get('token');
    if (typeof token === 'string' && token !== '') send({ type: 'token-given', token });
  }
  return (
    <main className="page page-pairing">
      <h1>{t('pairing.title')}</h1>
      <form onSubmit={submit}>
        <label>
          {t('pairing.label')}
          <input name="token" type="password" autoComplete="off" required />
        </label>
        {failure !== undefined && <p role="alert">{t(`pairing.${failure}`)}</p>}
        <button type="submit" className="primary">
          {t('pairing.send')}
          <Check aria-hidden="true" />
        </button>
      </form>
    </main>
  );
}
