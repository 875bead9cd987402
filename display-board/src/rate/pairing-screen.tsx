import type { SubmitEvent } from 'react';
import { rateWords } from './rating-words.ts';

const { vi } = rateWords;

type Props = { hint: 'wrong-token' | 'unreachable' | undefined; onPair: (token: string) => void };

/** Once for each screen, by the person who hangs it up. */
export function PairingScreen({ hint, onPair }: Props) {
  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    const token = new FormData(event.currentTarget).get('token');
    if (typeof token === 'string' && token !== '') onPair(token);
  }
  return (
    <form className="pairing" onSubmit={submit}>
      <h1>{vi.pair}</h1>
      <label>
        {vi.token}
        <input name="token" type="password" autoComplete="off" required />
      </label>
      {hint !== undefined && <p role="alert">{hint === 'wrong-token' ? vi.wrongToken : vi.pairFailed}</p>}
      <button type="submit" className="primary">
        {vi.pairSend}
      </button>
    </form>
  );
}
