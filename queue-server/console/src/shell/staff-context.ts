import { createContext, use } from 'react';
import type { Session } from './session.ts';

export const StaffContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = use(StaffContext);
  if (session === undefined) throw new Error('a page starts with startPage()');
  return session;
}
