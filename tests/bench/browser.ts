import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { CDPSession, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { findChromium } from '../../.tools/chromium.mjs';
import { startDemo } from '../harness/demo-hall.ts';
import { rootFolder } from '../harness/start-hall.ts';
import type { Line } from './line.ts';
import { atMost, probe } from './line.ts';
import { quantile, round } from './stats.ts';

const sessions = 2_000;

/** What a citizen's screen costs: bytes, first paint, tap to next screen, memory; at a quarter of this machine's speed. */
export async function browserLines(): Promise<Line[]> {
  await using hall = await startDemo();
  const browser = await chromium.launch({
    executablePath: await findChromium(rootFolder),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--enable-precise-memory-info',
      '--js-flags=--expose-gc',
    ],
  });
  const page = await (await browser.newContext({ viewport: { width: 1080, height: 1920 } })).newPage();
  // the loader of the bench marks functions with a word that the page does not have
  await page.addInitScript({ content: 'globalThis.__name = (value) => value;' });
  const cdp = await page.context().newCDPSession(page);
  const paints: number[] = [];
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  for (let i = 0; i < 5; i += 1) paints.push(await firstPaint(page, `${hall.url}/kiosk`));
  const taps = await tapTimes(page, 40);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const growth = await heapGrowth(page, cdp);
  await browser.close();
  return [
    atMost('kiosk-kb', 'kiosk JavaScript, gzipped', pageKb('kiosk-ui/dist/index.html'), 'kB', 130),
    atMost('board-kb', 'board JavaScript, gzipped', pageKb('display-board/dist/board.html'), 'kB', 110),
    probe('phone-kb', 'phone page JavaScript, gzipped', pageKb('display-board/dist/track.html'), 'kB'),
    atMost(
      'first-paint',
      'kiosk first paint at 4 × slower CPU, median',
      round(quantile(paints, 0.5), 0),
      'ms',
      600,
    ),
    atMost('tap-p98', 'tap → next screen at 4 × slower CPU, p98', round(quantile(taps, 0.98), 0), 'ms', 64),
    atMost('kiosk-heap', `kiosk heap growth over ${sessions} sessions`, round(growth), '%', 10),
  ];
}

/** Everything a page loads before it can run: its script and what that preloads. */
function pageKb(html: string): number {
  const text = readFileSync(join(rootFolder, html), 'utf8');
  const folder = join(rootFolder, html, '..', 'assets');
  const names = new Set([...text.matchAll(/assets\/([\w.-]+\.js)/g)].map((match) => match[1] ?? ''));
  for (const name of [...names]) {
    const code = readFileSync(join(folder, name), 'utf8');
    for (const match of code.matchAll(/from\s*["']\.\/([\w.-]+\.js)["']/g)) names.add(match[1] ?? '');
  }
  const known = readdirSync(folder);
  const bytes = [...names]
    .filter((name) => known.includes(name))
    .map((name) => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length);
  return round(bytes.reduce((sum, size) => sum + size, 0) / 1000, 1);
}

async function firstPaint(page: Page, url: string): Promise<number> {
  await page.goto(url);
  await page.getByRole('button', { name: 'Chạm để lấy số' }).waitFor();
  return page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  );
}

const way = ['attract', 'language', 'field', 'procedure'] as const;

/** Presses through the first screens and back again; from the tap to the frame that shows the next screen. */
async function tapTimes(page: Page, turns: number): Promise<number[]> {
  return page.evaluate(
    async ({ times, screens }) => {
      const screen = (): string =>
        document.querySelector<HTMLElement>('[data-screen]')?.dataset['screen'] ?? '';
      const frame = (): Promise<number> =>
        new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))));
      const button = (): HTMLElement | null =>
        document.querySelector('main .attract-begin, main:not(.attract) button') ??
        document.querySelector('button');
      const taken: number[] = [];
      for (let turn = 0; turn < times; turn += 1) {
        for (const name of screens) {
          if (screen() !== name) break;
          const began = performance.now();
          button()?.click();
          let shown = await frame();
          while (screen() === name && shown - began < 2_000) shown = await frame();
          taken.push(shown - began);
        }
        [...document.querySelectorAll<HTMLElement>('header button')].at(-1)?.click();
        while (screen() !== 'attract') await frame();
      }
      return taken;
    },
    { times: turns, screens: way },
  );
}

/** Per cent that the collected heap grows from after the first sessions to after the last. */
async function heapGrowth(page: Page, cdp: CDPSession): Promise<number> {
  await tapTimes(page, 200);
  const before = await usedHeap(cdp);
  for (let done = 0; done < sessions; done += 200) await tapTimes(page, 200);
  return ((await usedHeap(cdp)) / before - 1) * 100;
}

async function usedHeap(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize;
}
