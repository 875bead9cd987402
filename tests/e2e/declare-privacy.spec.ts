import type { Page } from '@playwright/test';
import { expect, test } from './browser-test.ts';
import type { DemoHall } from '../harness/demo-hall.ts';
import { startDemo } from '../harness/demo-hall.ts';
import { citizen, holdCard, title, walkToOffer } from './declare-walk.ts';
import { hurryTimers, leaveAlone } from './leave-alone.ts';
import { inMemory, traces } from './left-behind.ts';

let hall: DemoHall;
test.beforeAll(async () => {
  hall = await startDemo();
});
test.afterAll(() => hall[Symbol.asyncDispose]());
test.use({ viewport: { width: 1080, height: 1920 } });

test('DF-2 whoever leaves at any step leaves nothing behind', async ({ page }) => {
  const steps: ((page: Page) => Promise<void>)[] = [
    (at) => at.getByRole('button', { name: 'Đúng rồi' }).click(),
    (at) => at.getByRole('button', { name: 'Chính là tôi' }).click(),
    (at) => at.getByRole('button', { name: 'Khai sinh', exact: true }).click(),
    (at) => at.getByRole('button', { name: 'Có', exact: true }).click(),
    (at) => at.getByRole('button', { name: 'Tiếp tục' }).click(),
    (at) => at.getByRole('button', { name: 'Tôi cam đoan' }).click(),
  ];
  for (let until = 0; until <= steps.length; until += 1) {
    await walkToOffer(page, hall);
    await page.getByRole('button', { name: /Khai tờ khai trước/ }).click();
    await page.getByRole('button', { name: /Quét thẻ căn cước/ }).click();
    await page.getByRole('button', { name: 'Người yêu cầu' }).click();
    await holdCard(page, hall);
    for (const step of steps.slice(0, until)) await step(page);
    await page.getByRole('button', { name: 'Về đầu' }).click();
    await expect(page.getByRole('button', { name: 'Chạm để lấy số' })).toBeVisible();
    expect(await traces(page)).toEqual([]);
  }
  expect(await inMemory(page)).toEqual([]);
});

test('DF-3 "Xoá hết" wipes at once and says so', async ({ page }) => {
  await walkToOffer(page, hall);
  await page.getByRole('button', { name: /Khai tờ khai trước/ }).click();
  await page.getByRole('button', { name: /Quét thẻ căn cước/ }).click();
  await page.getByRole('button', { name: 'Người yêu cầu' }).click();
  await holdCard(page, hall);
  await page.getByRole('button', { name: 'Đúng rồi' }).click();
  await page.getByRole('button', { name: 'Xoá hết' }).click();
  await expect(title(page)).toHaveText('Đã xoá hết');
  expect(await traces(page)).toEqual([]);
  expect(await inMemory(page)).toEqual([]);
});

test('DF-8 while the kiosk asks whether somebody is there nothing is shown, and then it is kept or forgotten', async ({
  page,
}) => {
  await page.addInitScript(hurryTimers);
  await walkToOffer(page, hall);
  await page.getByRole('button', { name: /Khai tờ khai trước/ }).click();
  await page.getByRole('button', { name: /Quét thẻ căn cước/ }).click();
  await page.getByRole('button', { name: 'Người yêu cầu' }).click();
  await holdCard(page, hall);
  await page.getByRole('button', { name: 'Đúng rồi' }).click();
  await page.getByRole('button', { name: 'Chính là tôi' }).click();
  await page.getByRole('button', { name: 'Khai sinh', exact: true }).click();
  const question = (await title(page).textContent()) ?? '';
  await leaveAlone(page, { idle: 200, second: 60_000 });
  await expect(title(page)).toHaveText('Cần thêm thời gian không?');
  expect(await traces(page)).toEqual([]);
  await leaveAlone(page, { idle: 60_000, second: 1_000 });
  await page.getByRole('button', { name: 'Cần thêm thời gian' }).click();
  await expect(title(page)).toHaveText(question);
  await page.getByRole('button', { name: 'Có', exact: true }).click();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByRole('button', { name: 'Tôi cam đoan' }).click();
  await expect(page.getByText(citizen)).toBeVisible();
  // the dump finds what is there
  expect(await inMemory(page)).toContain(citizen);
  await leaveAlone(page, { idle: 200, second: 20 });
  await expect(page.getByRole('button', { name: 'Chạm để lấy số' })).toBeVisible();
  expect(await traces(page)).toEqual([]);
  expect(await inMemory(page)).toEqual([]);
});
