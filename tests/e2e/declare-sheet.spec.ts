import type { Page } from '@playwright/test';
import { expect, test } from './browser-test.ts';
import type { DemoHall } from '../harness/demo-hall.ts';
import { startDemo } from '../harness/demo-hall.ts';
import { citizen, declareByCard, personalNumber, title, walkToOffer } from './declare-walk.ts';
import { textOfPaper } from './paper-text.ts';

let hall: DemoHall;
test.beforeAll(async () => {
  hall = await startDemo();
});
test.afterAll(() => hall[Symbol.asyncDispose]());
test.use({ viewport: { width: 1080, height: 1920 } });

const print = (page: Page): ReturnType<Page['getByRole']> =>
  page.getByRole('button', { name: 'In tờ khai ra giấy A4' });

test('DF-16 the form comes out of the A4 printer beside the kiosk, once, with what was declared', async ({
  page,
}) => {
  await walkToOffer(page, hall);
  await declareByCard(page, hall);
  const code = await page.locator('output').textContent();
  await print(page).click();
  await expect(title(page)).toHaveText('Đang in tờ khai');
  await expect(
    page.getByText('Tờ khai đã in. Xin cầm giấy ở Máy in A4 ki-ốt 1, xem lại rồi ký.'),
  ).toBeVisible();
  await expect(print(page)).toHaveCount(0);
  await expect.poll(() => hall.papers('a4-1')).toBe(1);
  const answer = await page.request.get(`${hall.url}/api/v1/devices/a4-1/papers/1`);
  const text = await textOfPaper(await answer.body());
  for (const said of [citizen, personalNumber, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', code ?? '?'])
    expect(text).toContain(said);
  await page.goto(`${hall.url}/devices#virtual`);
  await expect(page.getByRole('link', { name: /^Tờ khai in lúc/ })).toHaveCount(1);
});

test('DF-16 paper that ends in the midst is told, and nothing comes out later', async ({ page }) => {
  await walkToOffer(page, hall);
  await declareByCard(page, hall);
  await print(page).click();
  await expect(title(page)).toHaveText('Đang in tờ khai');
  await hall.printer('run-out-of-paper', 'a4-1');
  await expect(page.getByText('Máy in A4 chưa in được. Cán bộ sẽ in tờ khai tại quầy.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^In .*tờ khai/ })).toHaveCount(0);
  await hall.printer('refill', 'a4-1');
  const again = page.getByRole('button', { name: 'In lại tờ khai' });
  await again.click();
  await expect(page.getByText(/^Tờ khai đã in/)).toBeVisible();
  expect(await hall.papers('a4-1')).toBe(2);
});

test('DF-16 a kiosk whose A4 printer is out of paper offers none, and the number comes all the same', async ({
  page,
}) => {
  await hall.printer('run-out-of-paper', 'a4-1');
  await walkToOffer(page, hall);
  await declareByCard(page, hall);
  await expect(title(page)).toHaveText('Đã nhận tờ khai');
  await expect(print(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Tiếp tục lấy số' }).click();
  await expect(page.getByRole('button', { name: /lấy số thường/i })).toBeVisible();
});
