import { join } from 'node:path';
import type { Form } from '@motcua/config/forms';
import type { Browser, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { findChromium } from '../../.tools/chromium.mjs';
import { holdCard } from '../e2e/declare-walk.ts';
import { fillForm } from '../e2e/fill-form.ts';
import type { DemoHall } from '../harness/demo-hall.ts';
import { startDemo } from '../harness/demo-hall.ts';
import { rootFolder } from '../harness/start-hall.ts';
import { pageChangeLines } from './declaring-changes.ts';
import { declaringSizes } from './declaring-size.ts';
import type { Line } from './line.ts';
import { atMost, probe } from './line.ts';
import { round } from './stats.ts';

/** What a citizen needs, in seconds: to read and decide before a touch, for a key, to hold up a card. */
const decideS = 2;
const keyS = 0.5;
const cardS = 5;

type Session = { touches: number; letters: number; cards: number; pageMs: number[] };

/**
 * A declaration as a citizen makes it: touches and letters are counted in the page, his time is reckoned from them with
 * the seconds above, and every page change is measured from pointerup on at a quarter of this machine's speed.
 */
export async function declarationLines(): Promise<Line[]> {
  await using hall = await startDemo();
  const browser = await chromium.launch({
    executablePath: await findChromium(rootFolder),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  try {
    const copy = await run(browser, hall, copyByCard);
    const typed = await run(browser, hall, copyByTyping);
    const birth = await run(browser, hall, birthByCard);
    const changes = [...copy.pageMs, ...typed.pageMs, ...birth.pageMs];
    return [
      atMost('copy-touches', 'copy of a record, with ID card: touches', copy.touches, '', 12),
      atMost('copy-seconds', 'copy of a record, with ID card', secondsOf(copy), 's', 60),
      probe('copy-typed-seconds', 'the same, all typed', secondsOf(typed), 's'),
      atMost('birth-seconds', 'birth registration, with ID card', secondsOf(birth), 's', 240),
      probe('birth-touches', 'birth registration: touches', birth.touches, ''),
      probe('birth-letters', 'birth registration: letters typed', birth.letters, ''),
      ...pageChangeLines(changes),
      ...sizeLines(),
    ];
  } finally {
    await browser.close();
  }
}

/** Declarations come after the first page: they cost a kiosk nothing but their own bytes. */
function sizeLines(): Line[] {
  const { first, declare } = declaringSizes(join(rootFolder, 'kiosk-ui', 'dist'));
  const kB = (bytes: number): number => round(bytes / 1_000, 1);
  return [
    atMost('first-js-gzip', 'JavaScript before the first page, gzipped', kB(first.gzip), 'kB', 130),
    probe('first-js-raw', 'the same, raw', kB(first.raw), 'kB'),
    atMost('declare-js-gzip', 'JavaScript that declarations add, gzipped', kB(declare.gzip), 'kB', 60),
    probe('declare-js-raw', 'the same, raw', kB(declare.raw), 'kB'),
  ];
}

function secondsOf({ touches, letters, cards, pageMs }: Session): number {
  const machine = pageMs.reduce((sum, ms) => sum + ms, 0) / 1_000;
  return round(touches * decideS + letters * keyS + cards * cardS + machine, 0);
}

async function run(
  browser: Browser,
  hall: DemoHall,
  story: (page: Page, hall: DemoHall) => Promise<number>,
): Promise<Session> {
  const page = await (await browser.newContext({ viewport: { width: 1080, height: 1920 } })).newPage();
  await page.addInitScript({ content: 'globalThis.__name = (value) => value;' });
  await page.addInitScript(countInPage);
  const isPrepared = page.waitForResponse(/declare-chunk.*js/);
  await page.goto(`${hall.url}/kiosk`);
  // a kiosk has stood for a while when somebody comes
  await (await isPrepared).finished();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const cards = await story(page, hall);
  const counted = await page.evaluate(() => (globalThis as unknown as { counted: Counted }).counted);
  await page.close();
  return { ...counted, cards };
}

type Counted = { touches: number; letters: number; pageMs: number[] };

/** Runs in the page: counts touches of buttons and letters, and times each change of the question. */
function countInPage(): void {
  const counted: Counted = { touches: 0, letters: 0, pageMs: [] };
  (globalThis as unknown as { counted: Counted }).counted = counted;
  const place = (): string =>
    [...document.querySelectorAll('h1, .d-progress, .page-over')].map((one) => one.textContent).join('|');
  let began: { at: number; place: string } | undefined;
  document.addEventListener(
    'pointerup',
    // when the finger left, not when the page came to hear of it
    ({ timeStamp }) => (began = { at: timeStamp, place: place() }),
    true,
  );
  document.addEventListener('click', () => (counted.touches += 1), true);
  const before = new WeakMap<EventTarget, string>();
  document.addEventListener(
    'input',
    ({ target }) => {
      if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
      const text = target.value;
      if (text !== (before.get(target) ?? target.defaultValue)) counted.letters += text.length;
      before.set(target, text);
    },
    true,
  );
  new MutationObserver(() => {
    if (began === undefined || place() === began.place) return;
    const { at } = began;
    began = undefined;
    // the next frame paints the heading; what is queued within it runs once it has been painted
    requestAnimationFrame(() => setTimeout(() => counted.pageMs.push(performance.now() - at)));
  }).observe(document, { childList: true, subtree: true, characterData: true });
}

/** Touches and letters count from the offer on; what comes before is the way to any number. */
async function toOffer(page: Page, procedure: RegExp): Promise<void> {
  await touch(page, /Chạm để lấy số/);
  await page.getByRole('main').getByRole('button', { name: 'Tiếng Việt' }).click();
  await touch(page, /Hộ tịch/);
  while ((await page.getByRole('button', { name: procedure }).count()) === 0) await touch(page, /Xem thêm/);
  await touch(page, procedure);
  await touch(page, 'Tiếp tục');
  await page.getByRole('button', { name: /^Khai tờ khai trước/ }).waitFor();
  await page.evaluate(() => {
    const { counted } = globalThis as unknown as { counted: Counted };
    counted.touches = 0;
    counted.letters = 0;
  });
}

async function touch(page: Page, name: string | RegExp): Promise<void> {
  await page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();
}

async function send(page: Page): Promise<void> {
  const last = page.getByRole('button', { name: 'Gửi tờ khai' });
  while ((await last.count()) === 0) await touch(page, /^(Tiếp tục|Xem tiếp)$/);
  await last.click();
  await page.locator('output').waitFor();
}

async function copyByCard(page: Page, hall: DemoHall): Promise<number> {
  await toOffer(page, /bản sao Trích lục/i);
  for (const name of [/^Khai tờ khai trước/, /^Quét thẻ căn cước/, 'Người yêu cầu']) await touch(page, name);
  await holdCard(page, hall);
  for (const name of ['Đúng rồi', 'Chính là tôi', 'Khai sinh', 'Có', 'Tiếp tục', 'Tôi cam đoan'])
    await touch(page, name);
  await page.getByText('Xin xem lại tờ khai').waitFor();
  await send(page);
  return 1;
}

async function copyByTyping(page: Page, hall: DemoHall): Promise<number> {
  await toOffer(page, /bản sao Trích lục/i);
  for (const name of [/^Khai tờ khai trước/, /^Tự nhập/]) await touch(page, name);
  await fillForm(page, await formOf(page, hall, 'trich-luc-ho-tich'));
  await send(page);
  return 0;
}

/** The father comes with his card; mother and child are typed. */
async function birthByCard(page: Page, hall: DemoHall): Promise<number> {
  await toOffer(page, /^Đăng ký khai sinh$/);
  await touch(page, /^Khai tờ khai trước/);
  await touch(page, /^Quét thẻ căn cước/);
  await touch(page, 'Người yêu cầu');
  await holdCard(page, hall);
  await touch(page, 'Đúng rồi');
  await fillForm(page, await formOf(page, hall, 'khai-sinh'), { 'me.biet': 'yes' });
  await send(page);
  return 1;
}

async function formOf(page: Page, hall: DemoHall, id: string): Promise<Form> {
  return (await (await page.request.get(`${hall.url}/api/v1/forms/${id}`)).json()) as Form; // the loader's own shape
}
