import type { Browser, Locator, Page } from '@playwright/test';
import { expect, test } from './browser-test.ts';
import type { DemoHall } from '../harness/demo-hall.ts';
import { startDemo } from '../harness/demo-hall.ts';
import { accessFindings } from './access-findings.ts';

let hall: DemoHall;
test.beforeEach(async () => {
  hall = await startDemo();
});
test.afterEach(() => hall[Symbol.asyncDispose]());

async function openKiosk(browser: Browser, kioskId = 'kiosk-1'): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${hall.url}/kiosk?kiosk=${kioskId}`);
  await page.getByRole('button', { name: 'Chạm để lấy số' }).click();
  await page.getByRole('button', { name: 'Dễ dùng hơn' }).click();
  return page;
}

/** The button in the panel, which says by itself how it stands. */
const callButton = (kiosk: Page): Locator => kiosk.locator('.access-staff');

async function openStaff(browser: Browser, path: string, username: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, bypassCSP: true });
  const page = await context.newPage();
  await page.goto(`${hall.url}${path}`);
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu').fill('motcua-demo');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  return page;
}

const helpAt = (page: Page): Locator => page.getByRole('region', { name: 'Ki-ốt cần người giúp' });

test('HP-50 a press at the kiosk is at the counters within a second, one person comes, and the kiosk says so', async ({
  browser,
}) => {
  const [clerk, other, supervisor] = await Promise.all([
    openStaff(browser, '/console', 'quay1'),
    openStaff(browser, '/console', 'quay2'),
    openStaff(browser, '/supervisor', 'giamsat'),
  ]);
  await clerk.getByRole('button', { name: 'Mở Quầy 1' }).click();
  await expect(supervisor.getByRole('heading', { name: 'Gọi giúp ở ki-ốt hôm nay' })).toBeVisible();
  const kiosk = await openKiosk(browser);
  await expect(callButton(kiosk)).toHaveText('Gọi cán bộ đến giúp');
  const pressed = Date.now();
  await callButton(kiosk).click();
  await helpAt(clerk).getByText('Ki-ốt 1 cần người giúp.').waitFor();
  const tookMs = Date.now() - pressed;
  expect(tookMs).toBeLessThan(1_000);
  await expect(callButton(kiosk)).toHaveText('Đã báo. Cán bộ sẽ đến đây');
  await callButton(kiosk).click();
  for (const page of [other, supervisor])
    await expect(helpAt(page).getByText('Ki-ốt 1 cần người giúp.')).toHaveCount(1);
  await clerk.reload();
  await helpAt(clerk).getByRole('button', { name: 'Tôi đến Ki-ốt 1' }).dblclick();
  await expect(callButton(kiosk)).toHaveText('Cán bộ đang đến');
  await expect(helpAt(clerk).getByText('Bạn đang đến Ki-ốt 1.')).toBeVisible();
  for (const page of [other, supervisor])
    await expect(helpAt(page).getByText('quay1 (Quầy 1) đang đến Ki-ốt 1.')).toBeVisible();
  await kiosk.reload();
  await kiosk.getByRole('button', { name: 'Dễ dùng hơn' }).click();
  await expect(callButton(kiosk)).toHaveText('Cán bộ đang đến');
  await helpAt(clerk).getByRole('button', { name: 'Xong ở Ki-ốt 1' }).click();
  await expect(callButton(kiosk)).toHaveText('Gọi cán bộ đến giúp');
  for (const page of [clerk, other, supervisor])
    await expect(helpAt(page).getByRole('listitem')).toHaveCount(0);
  const figures = supervisor.locator('.area-help dl');
  await expect(figures).toContainText(/Lượt gọi\s*1/);
  await expect(figures).toContainText(/Có người đến\s*1/);
});

test('HP-51 whoever calls in vain is told to ask at a counter, and reaches somebody when the server is back', async ({
  browser,
}) => {
  const kiosk = await openKiosk(browser, 'kiosk-2');
  await expect(callButton(kiosk)).toHaveText('Gọi cán bộ đến giúp');
  await hall.kill();
  await callButton(kiosk).click();
  await expect(callButton(kiosk)).toHaveText('Chưa báo được. Xin hỏi cán bộ ở quầy');
  await hall.start();
  const clerk = await openStaff(browser, '/console', 'quay3');
  await expect(callButton(kiosk)).toHaveText('Gọi cán bộ đến giúp', { timeout: 30_000 });
  await callButton(kiosk).click();
  await expect(helpAt(clerk).getByText('Ki-ốt 2 cần người giúp.')).toBeVisible();
});

test('HP-52 the pages of staff pass an accessibility check while somebody calls and somebody comes', async ({
  browser,
}) => {
  const [clerk, supervisor] = await Promise.all([
    openStaff(browser, '/console', 'quay1'),
    openStaff(browser, '/supervisor', 'giamsat'),
  ]);
  await clerk.getByRole('button', { name: 'Mở Quầy 1' }).click();
  for (const kioskId of ['kiosk-1', 'kiosk-2']) await callButton(await openKiosk(browser, kioskId)).click();
  await helpAt(clerk).getByRole('button', { name: 'Tôi đến Ki-ốt 2' }).click();
  const found: string[] = [];
  for (const [name, page] of Object.entries({ clerk, supervisor })) {
    await expect(helpAt(page).getByRole('listitem')).toHaveCount(2);
    for (const [width, height] of [
      [1366, 768],
      [800, 1100],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      found.push(...(await accessFindings(page, `${name} ${width}`)));
    }
  }
  expect(found).toEqual([]);
});
