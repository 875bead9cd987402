import type { Page } from '@playwright/test';
import { secrets } from './declare-walk.ts';

/** Where anything of the citizen is still to be found on this page. */
export async function traces(page: Page): Promise<string[]> {
  const kept = await page.evaluate(() =>
    [
      document.documentElement.outerHTML,
      JSON.stringify(localStorage),
      JSON.stringify(sessionStorage),
      document.cookie,
      location.href,
      JSON.stringify(history.state),
    ].join('\n'),
  );
  return secrets.filter((secret) => kept.includes(secret));
}

/** What of the citizen the page's own memory still holds, as a dump of it would show. */
export async function inMemory(page: Page): Promise<string[]> {
  const cdp = await page.context().newCDPSession(page);
  const parts: string[] = [];
  cdp.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(chunk));
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await cdp.detach();
  const { strings } = JSON.parse(parts.join('')) as { strings: string[] }; // the form of every heap snapshot
  return secrets.filter((secret) => strings.some((text) => text.includes(secret)));
}
