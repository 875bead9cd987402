import type { Page } from '@playwright/test';
import { expect, test } from './browser-test.ts';
import type { DemoHall } from '../harness/demo-hall.ts';
import { startDemo } from '../harness/demo-hall.ts';

let hall: DemoHall;
test.beforeEach(async () => {
  hall = await startDemo();
});
test.afterEach(() => hall[Symbol.asyncDispose]());
test.use({ viewport: { width: 1080, height: 1920 } });

/** From the first touch to the page with "Lấy số". */
async function walkToConfirm(page: Page): Promise<void> {
  await page.goto(`${hall.url}/kiosk`);
  await page.getByRole('button', { name: 'Chạm để lấy số' }).click();
  await page.getByRole('main').getByRole('button', { name: 'Tiếng Việt' }).click();
  await page.getByRole('button', { name: /Hộ tịch/ }).click();
  await page.getByRole('button', { name: 'Đăng ký khai sinh', exact: true }).click();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByRole('button', { name: /^Chỉ lấy số/ }).click();
  await page.getByRole('button', { name: /lấy số thường/i }).click();
}

test('PX-1 a printer without paper is told before the number, and another prints it', async ({ page }) => {
  await hall.printer('run-out-of-paper');
  await walkToConfirm(page);
  await expect(page.getByText('Máy in hết giấy. Phiếu sẽ ra ở Máy in ki-ốt 2.')).toBeVisible();
  await page.getByRole('button', { name: 'Lấy số', exact: true }).click();
  await expect(page.getByText('Xin cầm phiếu ở Máy in ki-ốt 2')).toBeVisible({ timeout: 20_000 });
  expect(await hall.papers('in-1')).toBe(0);
  expect(await hall.papers('in-2')).toBe(1);
});

test('PX-2 nobody can tell whether the paper came: the person is asked, and a copy is marked', async ({
  page,
}) => {
  await hall.printer('print-late');
  await walkToConfirm(page);
  await page.getByRole('button', { name: 'Lấy số', exact: true }).click();
  await expect(page.getByText('Ông/Bà đã nhận được phiếu chưa?')).toBeVisible({ timeout: 30_000 });
  await hall.printer('print-at-once');
  const before = await hall.papers();
  await page.getByRole('button', { name: 'Chưa, in lại phiếu' }).click();
  await expect(page.getByText('Xin cầm phiếu')).toBeVisible({ timeout: 30_000 });
  expect(await hall.papers()).toBeGreaterThan(before);
});

test('PX-3 a ticket in front of the scanner shows how it stands with it', async ({ page }) => {
  await hall.take('ho-tich');
  const ticket = await hall.take('ho-tich');
  await page.goto(`${hall.url}/kiosk`);
  await page.getByRole('button', { name: 'Quét phiếu để xem lượt' }).click();
  await hold(page, `${hall.url}/t/${ticket.id}`, 'ticket-found');
  await expect(page.locator('output')).toHaveText(ticket.number);
  await expect(page.getByRole('heading', { name: 'Số này đang chờ gọi' })).toBeVisible();
  await expect(page.getByText('1 người đang chờ trước')).toBeVisible();
  await page.getByRole('button', { name: 'Quét phiếu khác' }).click();
  await hold(page, '040199000123|271234567|Nguyễn Thị Thử|15071958|Nữ|Bản Thử|01012022', 'scan-refused');
  await expect(page.getByRole('heading', { name: 'Đây không phải mã trên phiếu' })).toBeVisible();
  expect(await page.content()).not.toContain('Nguyễn Thị Thử');
});

test('PX-4 a scanner that plays a keyboard is heard, on its screen only', async ({ page }) => {
  const ticket = await hall.take('ho-tich');
  await page.goto(`${hall.url}/kiosk`);
  await page.getByRole('button', { name: 'Quét phiếu để xem lượt' }).waitFor();
  const code = `${hall.url}/t/${ticket.id}`;
  await type(page, code);
  await expect(screen(page)).toHaveAttribute('data-screen', 'attract');
  await page.getByRole('button', { name: 'Quét phiếu để xem lượt' }).click();
  await expect(page.getByRole('heading', { name: 'Đưa mã trên phiếu vào đầu đọc' })).toBeVisible();
  await page.keyboard.type('abc', { delay: 80 });
  await expect(screen(page)).toHaveAttribute('data-screen', 'scan-ticket');
  await type(page, code);
  await expect(screen(page)).toHaveAttribute('data-screen', 'ticket-found');
  await expect(page.locator('output')).toHaveText(ticket.number);
});

function screen(page: Page): ReturnType<Page['locator']> {
  return page.locator('[data-screen]');
}

/** Held in front of the virtual scanner until the kiosk has read it. */
async function hold(page: Page, text: string, until: string): Promise<void> {
  await expect
    .poll(async () => {
      await hall.showCode('quet-1', text);
      return screen(page).getAttribute('data-screen');
    })
    .toBe(until);
}

/** All keys within a few milliseconds, as a scanner types. */
async function type(page: Page, text: string): Promise<void> {
  await page.evaluate((keys) => {
    for (const key of [...keys, 'Enter'])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  }, text);
}
