import type { Role, SessionInfo } from '@motcua/contract';
import type { Api, Failure } from '@motcua/contract/client';
import type { Store } from './store.ts';
import { createStore } from './store.ts';

/** Who signs in here; the same browser may also be paired as a kiosk. */
const staffRoles: readonly Role[] = ['clerk', 'supervisor', 'admin'];

export type SessionState =
  | { kind: 'loading' }
  /** No server. The page tries again by itself. */
  | { kind: 'unreachable' }
  | { kind: 'signed-out'; failure?: Failure }
  | { kind: 'signed-in'; info: SessionInfo };

export type Session = {
  state: Store<SessionState>;
  /** The API; a lost session brings the sign-in form back. */
  api: Api;
  look(): Promise<void>;
  signIn(username: string, password: string): Promise<void>;
  signOut(): Promise<void>;
};

export function createSession(server: Api): Session {
  const state = createStore<SessionState>({ kind: 'loading' });
  const api: Api = async (name, options) => {
    const reply = await server(name, options);
    const code = reply.ok ? undefined : reply.error.code;
    if (state.get().kind === 'signed-in' && (code === 'unauthenticated' || code === 'forbidden'))
      await look();
    return reply;
  };
  async function look(): Promise<void> {
    const reply = await server('whoAmI');
    if (reply.ok) {
      const isPerson = staffRoles.includes(reply.value.role);
      return state.set(isPerson ? { kind: 'signed-in', info: reply.value } : { kind: 'signed-out' });
    }
    const isSignedOut = reply.error.code === 'unauthenticated' || reply.error.code === 'forbidden';
    state.set(isSignedOut ? { kind: 'signed-out' } : { kind: 'unreachable' });
  }
  return {
    state,
    api,
    look,
    async signIn(username, password) {
      const reply = await server('signIn', { body: { username, password } });
      if (!reply.ok) return state.set({ kind: 'signed-out', failure: reply.error });
      await look();
    },
    async signOut() {
      await server('signOut');
      state.set({ kind: 'signed-out' });
    },
  };
}
