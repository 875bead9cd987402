import type { Page } from '@playwright/test';
import { expect, test } from './browser-test.ts';
import type { DemoHall } from '../harness/demo-hall.ts';
import { startDemo } from '../harness/demo-hall.ts';

let hall: DemoHall;
test.beforeEach(async () => {
  hall = await startDemo();
});
test.afterEach(() => hall[Symbol.asyncDispose]());

type Words = {
  begin: string;
  language: string;
  field: RegExp;
  procedure: string;
  next: string;
  only: RegExp;
  ordinary: RegExp;
  take: string;
  done: string;
};
const words: Record<'vi' | 'en', Words> = {
  vi: {
    begin: 'Chạm để lấy số',
    language: 'Tiếng Việt',
    field: /Hộ tịch/,
    procedure: 'Đăng ký khai sinh',
    next: 'Tiếp tục',
    only: /^Chỉ lấy số/,
    ordinary: /Không, lấy số thường/,
    take: 'Lấy số',
    done: 'Xong',
  },
  en: {
    begin: 'Chạm để lấy số',
    language: 'English',
    field: /Civil status/,
    procedure: 'Birth registration',
    next: 'Continue',
    only: /^Just take a number/,
    ordinary: /ordinary number/i,
    take: 'Take a number',
    done: 'Done',
  },
};

/** From the first touch to the button "Lấy số". */
async function walkToConfirm(
  kiosk: Page,
  { begin, language, field, procedure, next, only, ordinary }: Words,
): Promise<void> {
  await kiosk.goto(`${hall.url}/kiosk`);
  await kiosk.getByRole('button', { name: begin }).click();
  await kiosk.getByRole('main').getByRole('button', { name: language }).click();
  await kiosk.getByRole('button', { name: field }).click();
  await kiosk.getByRole('button', { name: procedure, exact: true }).click();
  await kiosk.getByRole('button', { name: next }).click();
  await kiosk.getByRole('button', { name: only }).click();
  await kiosk.getByRole('button', { name: ordinary }).click();
}

async function signIn(console_: Page, path: string, username: string): Promise<void> {
  await console_.goto(`${hall.url}${path}`);
  await console_.getByLabel('Tên đăng nhập').fill(username);
  await console_.getByLabel('Mật khẩu').fill('motcua-demo');
  await console_.getByRole('button', { name: 'Đăng nhập' }).click();
}

/** Every clip a board says, as it says it. */
async function openBoard(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const said: string[] = [];
    document.addEventListener('clip-played', (event) => {
      said.push((event as CustomEvent<{ clipId: string }>).detail.clipId);
      document.documentElement.dataset['said'] = JSON.stringify(said);
    });
  });
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto(`${hall.url}/board`);
  await expect(page.getByTestId('board')).toHaveAttribute('data-status', 'live');
  return async () => JSON.parse((await page.locator('html').getAttribute('data-said')) ?? '[]') as string[];
}

test('ST-1 the whole story in Vietnamese', async ({ browser }) => {
  const [kiosk, board, counter, rating, supervisor] = await Promise.all(
    Array.from({ length: 5 }, async () => (await browser.newContext()).newPage()),
  );
  if (!kiosk || !board || !counter || !rating || !supervisor) throw new Error('no pages');
  const said = await openBoard(board);
  await walkToConfirm(kiosk, words.vi);
  await kiosk.getByRole('button', { name: 'Lấy số' }).click();
  await expect(kiosk.getByText('A001').first()).toBeVisible();
  await expect(kiosk.getByRole('button', { name: 'Xong' })).toBeVisible();
  expect(await hall.papers()).toBe(1);
  await signIn(counter, '/console', 'quay1');
  await counter.getByRole('button', { name: 'Mở Quầy 1' }).click();
  await counter.getByRole('button', { name: 'Gọi tiếp' }).click();
  await expect(counter.locator('.state-bar')).toHaveAttribute('data-state', 'called');
  await expect(board.locator('[data-testid=call][data-number=A001][data-counter=q1]')).toBeVisible();
  await expect
    .poll(said, { timeout: 30_000 })
    .toEqual(['chime', ...sentence('A001', 1), ...sentence('A001', 1)]);
  await rating.goto(`${hall.url}/rate/q1`);
  await expect(rating.getByTestId('rating')).toHaveAttribute('data-step', 'idle');
  await counter.getByRole('button', { name: 'Bắt đầu' }).click();
  await expect(counter.locator('.state-bar')).toHaveAttribute('data-state', 'serving');
  await counter.getByRole('button', { name: 'Xong', exact: true }).click();
  await counter.getByRole('button', { name: 'Hoàn tất' }).click();
  await expect(counter.locator('.state-bar')).toHaveAttribute('data-state', 'idle');
  await rating.getByRole('button', { name: 'Rất hài lòng' }).click();
  await expect(rating.getByTestId('rating')).toHaveAttribute('data-step', 'thanks');
  await expect(rating.getByTestId('rating')).toHaveAttribute('data-step', 'idle', { timeout: 30_000 });
  await signIn(supervisor, '/supervisor', 'giamsat');
  await expect(supervisor.getByRole('heading', { name: /Hôm nay so với mục tiêu năm/ })).toBeVisible();
  await expect(supervisor.getByText('Máy in ki-ốt 1').first()).toBeVisible();
});

test('ST-2 the whole story in English', async ({ browser }) => {
  const kiosk = await (await browser.newContext()).newPage();
  const board = await (await browser.newContext()).newPage();
  const said = await openBoard(board);
  await walkToConfirm(kiosk, words.en);
  await kiosk.getByRole('button', { name: words.en.take }).click();
  await expect(kiosk.getByRole('button', { name: words.en.done })).toBeVisible();
  await expect(kiosk.getByText('A001').first()).toBeVisible();
  const desk = await hall.desk('q1');
  await desk('call-next');
  await expect
    .poll(async () => (await said()).filter((clip) => clip.startsWith('en/')).length, { timeout: 30_000 })
    .toBeGreaterThan(6);
  expect((await said())[0]).toBe('chime');
});

test('ST-3 out of paper', async ({ browser }) => {
  const kiosk = await (await browser.newContext()).newPage();
  await hall.printer('run-out-of-paper');
  await hall.printer('run-out-of-paper', 'in-2');
  await walkToConfirm(kiosk, words.vi);
  await expect(kiosk.getByText('Máy in hết giấy. Số sẽ hiện trên màn hình.')).toBeVisible();
  await kiosk.getByRole('button', { name: 'Lấy số trên màn hình' }).click();
  await expect(kiosk.getByText('A001').first()).toBeVisible();
  await expect(kiosk.getByText('Quét mã này bằng điện thoại', { exact: false })).toBeVisible({
    timeout: 30_000,
  });
  const supervisor = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  await signIn(supervisor, '/supervisor', 'giamsat');
  await expect(supervisor.getByText('A001').first()).toBeVisible();
  await hall.printer('refill');
  const before = await hall.papers();
  await walkToConfirm(kiosk, words.vi);
  await kiosk.getByRole('button', { name: 'Lấy số' }).click();
  await expect(kiosk.getByText('A002').first()).toBeVisible();
  await expect.poll(() => hall.papers(), { timeout: 20_000 }).toBe(before + 1);
});

test('ST-4 a restart of the server with kiosk, board and console open', async ({ browser }) => {
  const kiosk = await (await browser.newContext()).newPage();
  const board = await (await browser.newContext()).newPage();
  const counter = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  await openBoard(board);
  await kiosk.goto(`${hall.url}/kiosk`);
  await expect(kiosk.getByRole('button', { name: 'Chạm để lấy số' })).toBeVisible();
  await signIn(counter, '/console', 'quay1');
  await counter.getByRole('button', { name: 'Mở Quầy 1' }).click();
  await hall.take('ho-tich');
  await counter.getByRole('button', { name: 'Gọi tiếp' }).click();
  await expect(board.locator('[data-number=A001]')).toBeVisible();
  await hall.kill();
  await expect(board.getByTestId('stale')).toBeVisible({ timeout: 12_000 });
  await expect(kiosk.getByText('Máy tạm ngừng')).toBeVisible({ timeout: 12_000 });
  await hall.start();
  await expect(board.getByTestId('board')).toHaveAttribute('data-status', 'live');
  await expect(kiosk.getByRole('button', { name: 'Chạm để lấy số' })).toBeVisible();
  await expect(board.locator('[data-number=A001]')).toBeVisible();
  await expect(counter.locator('.state-bar')).toHaveAttribute('data-state', 'called');
  await counter.getByRole('button', { name: 'Bắt đầu' }).click();
  await expect(counter.locator('.state-bar')).toHaveAttribute('data-state', 'serving');
});

test('ST-5 eight counters and two recalls at once are said one after another', async ({ browser }) => {
  test.setTimeout(240_000);
  const board = await (await browser.newContext()).newPage();
  const said = await openBoard(board);
  const fields = [
    'ho-tich',
    'ho-tich',
    'chung-thuc',
    'cu-tru',
    'dat-dai',
    'bao-tro-xa-hoi',
    'dang-ky-kinh-doanh',
    'tra-ket-qua',
  ];
  for (const field of [...fields, ...fields]) await hall.take(field);
  const expected: string[] = [];
  const first: (() => Promise<unknown>)[] = [];
  for (let counter = 1; counter <= 8; counter += 1) {
    const desk = await hall.desk(`q${counter}`);
    const reply = (await desk('call-next')) as { ticket: { id: string; number: string } };
    const words = sentence(reply.ticket.number, counter);
    expected.push('chime', ...words, ...words);
    if (counter <= 2) first.push(() => desk(`/tickets/${reply.ticket.id}/recall`));
    if (counter <= 2) expectedRecalls.push(['vi/recall-2', ...words]);
  }
  // the pause that a slow walker is given
  await expect.poll(async () => (await said()).length, { timeout: 60_000 }).toBeGreaterThan(20);
  for (const recall of first) await recall();
  for (const words of expectedRecalls) expected.push('chime', ...words, ...words);
  await expect.poll(said, { timeout: 180_000, intervals: [1_000] }).toEqual(expected);
});

const expectedRecalls: string[][] = [];

function sentence(number: string, counter: number): string[] {
  const [letter = '', ...digits] = number.toLowerCase();
  return [
    'vi/number',
    `vi/letter-${letter}`,
    ...digits.map((digit) => `vi/digit-${digit}`),
    'vi/to-counter',
    `vi/counter-${counter}`,
  ];
}

test('ST-6 two taps give one number', async ({ browser }) => {
  const kiosk = await (await browser.newContext()).newPage();
  await walkToConfirm(kiosk, words.vi);
  await kiosk.getByRole('button', { name: 'Lấy số' }).dblclick({ delay: 5 });
  await expect(kiosk.getByRole('button', { name: 'Xong' })).toBeVisible();
  expect((await hall.take('ho-tich')).number).toBe('A002');
});

test('ST-9 a phone gives a number back, and rates once', async ({ browser }) => {
  const phone = await (await browser.newContext({ viewport: { width: 320, height: 640 } })).newPage();
  const first = await hall.take('ho-tich');
  await phone.goto(`${hall.url}/t/${first.id}`);
  await expect(phone.getByTestId('number')).toHaveText('A001');
  await phone.getByRole('button', { name: 'Trả lại số' }).click();
  await phone.getByTestId('confirm').getByRole('button', { name: 'Trả lại số' }).click();
  await expect(phone.getByTestId('ticket')).toHaveAttribute('data-status', 'closed');
  const second = await hall.take('ho-tich');
  await phone.goto(`${hall.url}/t/${second.id}`);
  await expect(phone.getByTestId('number')).toHaveText('A002');
  const desk = await hall.desk('q1');
  await desk('call-next');
  await expect(phone.getByTestId('ticket')).toHaveAttribute('data-status', 'called');
  await desk(`/tickets/${second.id}/start`);
  await desk(`/tickets/${second.id}/complete`);
  await phone.getByRole('button', { name: 'Hài lòng', exact: true }).click();
  await expect(phone.getByTestId('opinion')).toBeHidden();
  const overflow = await phone.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});

test('ST-10 a clerk works with the keyboard alone', async ({ browser }) => {
  const counter = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  await signIn(counter, '/console', 'quay1');
  await counter.getByRole('button', { name: 'Mở Quầy 1' }).click();
  await hall.take('ho-tich');
  const bar = counter.locator('.state-bar');
  await expect(counter.getByText('A001').first()).toBeVisible();
  await expect(bar).toHaveAttribute('data-state', 'idle');
  await counter.keyboard.press('Space');
  await expect(bar).toHaveAttribute('data-state', 'called');
  await counter.keyboard.press('s');
  await expect(bar).toHaveAttribute('data-state', 'serving');
  await counter.keyboard.press('Enter');
  await expect(counter.getByRole('button', { name: 'Hoàn tất' })).toBeVisible();
  await counter.keyboard.press('Enter');
  await expect(bar).toHaveAttribute('data-state', 'idle');
});
