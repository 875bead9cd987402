import '@fontsource/be-vietnam-pro/latin-400.css';
import '@fontsource/be-vietnam-pro/latin-600.css';
import '@fontsource/be-vietnam-pro/latin-700.css';
import '@fontsource/be-vietnam-pro/vietnamese-400.css';
import '@fontsource/be-vietnam-pro/vietnamese-600.css';
import '@fontsource/be-vietnam-pro/vietnamese-700.css';
import '@motcua/config/theme.css';
import './shell.css';
import { routes } from '@motcua/contract';
import { createApi } from '@motcua/contract/client';
import type { ReactNode } from 'react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import * as z from 'zod/mini';
import { startWords } from './i18n.ts';
import { createSession } from './session.ts';
import { StaffContext } from './staff-context.ts';

/** Puts a page on the screen: words, session, theme. */
export function startPage(page: ReactNode): void {
  z.config({ jitless: true }); // the pages' Content-Security-Policy forbids eval
  startWords();
  const session = createSession(createApi(routes));
  const root = document.getElementById('root');
  if (root === null) throw new Error('no #root in the page');
  createRoot(root).render(
    <StrictMode>
      <StaffContext value={session}>{page}</StaffContext>
    </StrictMode>,
  );
}
