import type { Page } from '@playwright/test';
import { expect, test } from './browser-test.ts';
import type { DemoHall } from '../harness/demo-hall.ts';
import { startDemo } from '../harness/demo-hall.ts';
import { citizen, declareByCard, personalNumber, takeNumber, title, walkToOffer } from './declare-walk.ts';

let hall: DemoHall;
test.beforeAll(async () => {
  hall = await startDemo();
});
test.afterAll(() => hall[Symbol.asyncDispose]());
test.use({ viewport: { width: 1080, height: 1920 } });

test('DF-9 a declaration is opened again by its code, and a number comes even while its first one waits', async ({
  page,
}) => {
  await walkToOffer(page, hall);
  await declareByCard(page, hall);
  const code = (await page.locator('output').textContent()) ?? '';
  await takeNumber(page);
  await expect(page.getByText(`Mã tờ khai: ${code}`)).toBeVisible();
  const first = await page.locator('output').textContent();
  await walkToOffer(page, hall);
  await page.getByRole('button', { name: /Khai tờ khai trước/ }).click();
  await page.getByRole('button', { name: /Khai tiếp tờ khai đã lưu/ }).click();
  const box = page.getByLabel(/^Mã tờ khai/);
  await expect
    .poll(async () => {
      await hall.showCode('quet-1', `${hall.url}/t/${'A'.repeat(22)}#${code.replace(' ', '')}`);
      return box.inputValue();
    })
    .toBe(code);
  await page.getByLabel(/^4 số cuối/).fill(personalNumber.slice(-4));
  await page.getByRole('button', { name: 'Mở tờ khai' }).click();
  await expect(title(page)).toHaveText('Xin xem lại tờ khai');
  await expect(page.getByText(citizen)).toBeVisible();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByRole('button', { name: 'Gửi tờ khai' }).click();
  await expect(page.locator('output')).toHaveText(code);
  await takeNumber(page);
  await expect(page.getByText('Xin đọc mã này cho cán bộ tại quầy.')).toBeVisible();
  await expect(page.locator('output')).toHaveText(/^A\d{3}$/);
  expect(await page.locator('output').textContent()).not.toBe(first);
});

for (const viewport of [
  { width: 1080, height: 1920 },
  { width: 1920, height: 1080 },
]) {
  test(`DF-10 the code fits beneath a number without paper, in the largest letters, on ${viewport.width} × ${viewport.height}`, async ({
    browser,
  }) => {
    const page = await (await browser.newContext({ viewport })).newPage();
    await page.route('**/tickets', async (route) => {
      const body = route.request().postDataJSON() as { declarationCode?: string }; // the kiosk's own request
      if (body.declarationCode !== undefined) {
        const status = 409;
        const problem = { type: 'about:blank', title: '', status, code: 'declaration-in-use' };
        return route.fulfill({ status, json: problem });
      }
      const response = await route.fetch();
      const ticket = (await response.json()) as object;
      return route.fulfill({ response, json: { ...ticket, priority: true } });
    });
    await hall.printer('run-out-of-paper', 'in-1');
    await hall.printer('run-out-of-paper', 'in-2');
    await walkToOffer(page, hall);
    await declareByCard(page, hall);
    await page.getByRole('button', { name: 'Tiếp tục lấy số' }).click();
    await page.getByRole('button', { name: 'Dễ dùng hơn' }).click();
    await page.getByRole('button', { name: 'Chữ rất to' }).click();
    await page.getByRole('button', { name: 'Xong' }).click();
    await page.getByRole('button', { name: /lấy số thường/i }).click();
    await expect(page.getByText('Số sẽ hiện trên màn hình.')).toBeVisible();
    await page.getByRole('button', { name: 'Lấy số trên màn hình' }).click();
    await expect(title(page)).toHaveText('Xin nhớ số này');
    await expect(page.getByText('Xin đọc mã này cho cán bộ tại quầy.')).toBeVisible();
    expect(await overlaps(page)).toEqual([]);
  });
}

/** Which of the parts of a number on the screen lie on each other, or leave it. */
async function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const parts = ['.number-caption', '.number-digits', '.number-declaration', '.notice', '.where', '.scan'];
    const boxes = [...parts, '.primary'].map((part) => ({
      part,
      box: document.querySelector(part)?.getBoundingClientRect() ?? new DOMRect(),
    }));
    return boxes.flatMap(({ part, box }, i) => [
      ...(box.width === 0 || box.bottom > innerHeight ? [`${part} is not on the screen`] : []),
      ...boxes
        .slice(i + 1)
        .filter(
          ({ box: b }) =>
            box.left < b.right && b.left < box.right && box.top < b.bottom - 1 && b.top < box.bottom - 1,
        )
        .map((other) => `${part} lies on ${other.part}`),
    ]);
  });
}
