import type { Page } from '@playwright/test';
import { expect, test } from './browser-test.ts';
import type { DemoHall } from '../harness/demo-hall.ts';
import { startDemo } from '../harness/demo-hall.ts';
import { accessFindings } from './access-findings.ts';
import type { Look, Ways } from './access-walk.ts';
import { beginWith, walkAll } from './access-walk.ts';
import { title } from './declare-walk.ts';
import { pageFindings } from './page-findings.ts';

let hall: DemoHall;
test.beforeAll(async () => {
  hall = await startDemo();
});
test.afterAll(() => hall[Symbol.asyncDispose]());

const upright = { width: 1080, height: 1920 };
const lying = { width: 1920, height: 1080 };
const low = /^Nút ở thấp/;
const simple = /^Màn hình đơn giản/;
const dark = /^Nền đen/;

const everyWay: [string, Ways, typeof upright][] = [
  ['as it is, lying', { switches: [] }, lying],
  ['low reach', { switches: [low] }, upright],
  ['low reach, lying', { switches: [low] }, lying],
  ['low reach, largest letters', { text: 'Chữ rất to', switches: [low] }, upright],
  ['low reach, large letters, lying', { text: 'Chữ to', switches: [low, dark] }, lying],
  ['simple, large letters', { text: 'Chữ to', switches: [simple] }, upright],
  ['simple and low reach, dark', { switches: [simple, low, dark] }, upright],
];

for (const [name, ways, viewport] of everyWay) {
  test(`AC-1 every page, ${name}: buttons of 20 mm within reach, letters large, nothing covered`, async ({
    browser,
  }) => {
    const page = await (await browser.newContext({ viewport })).newPage();
    const found: string[] = [];
    const look: Look = async (one, where) => void found.push(...(await pageFindings(one, where)));
    await beginWith(page, hall, ways, look);
    await walkAll(page, hall, look);
    expect(found).toEqual([]);
  });
}

const apart: [string, Ways, typeof upright][] = [
  ['as it is', { switches: [] }, upright],
  ['largest letters', { text: 'Chữ rất to', switches: [] }, upright],
  ['largest letters, lying', { text: 'Chữ rất to', switches: [] }, lying],
  ['dark', { switches: [dark] }, upright],
  ['low reach, lying', { switches: [low] }, lying],
  ['simple', { switches: [simple] }, upright],
  ['spoken', { switches: [/^Nghe đọc/] }, upright],
  ['low and simple and dark, large letters', { text: 'Chữ to', switches: [dark, low, simple] }, upright],
];
for (const [name, ways, viewport] of apart) {
  test(`AC-2 every page passes an accessibility check in both languages, ${name}`, async ({ browser }) => {
    const page = await (await browser.newContext({ viewport, bypassCSP: true })).newPage();
    const found: string[] = [];
    const look: Look = async (one, where) => {
      found.push(...(await accessFindings(one, where)));
      // there the choice of a language goes on to the next page, or leaves that page out
      if ((await one.locator('[data-screen=attract], [data-screen=language]').count()) > 0) return;
      await speak(one, 'English');
      found.push(...(await accessFindings(one, `${where} (en)`)));
      await speak(one, 'Tiếng Việt');
    };
    await beginWith(page, hall, ways, () => Promise.resolve());
    await walkAll(page, hall, look);
    expect(found).toEqual([]);
  });
}

/** The languages are in the panel where the head stands too high. */
async function speak(page: Page, language: string): Promise<void> {
  const inHead = page.getByRole('banner').getByRole('button', { name: language });
  if ((await inHead.count()) > 0) return inHead.click();
  await page.keyboard.press('F1');
  const panel = page.getByRole('dialog');
  await panel.getByRole('button', { name: language }).click();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'hidden' });
}

test('AC-3 a number is taken with the keypad alone, its focus always seen', async ({ page }) => {
  const isPrepared = page.waitForResponse(/use-forgetting.*js|declare-chunk.*js/);
  await page.goto(`${hall.url}/kiosk`);
  await page.locator('[data-screen=attract]').waitFor();
  // a kiosk has stood for a while when somebody comes
  await (await isPrepared).finished();
  let presses = 0;
  const press = async (key: string): Promise<void> => {
    presses += 1;
    await page.keyboard.press(key);
  };
  const focused = () =>
    page.evaluate(() => {
      const { activeElement: at } = document;
      const ring = at === null ? '' : getComputedStyle(at).outlineStyle;
      return { text: at?.textContent ?? '', isSeen: at instanceof HTMLButtonElement && ring === 'solid' };
    });
  const choose = async (name: RegExp): Promise<void> => {
    const before = await title(page).textContent();
    let at = { text: '', isSeen: false };
    for (let steps = 0; steps < 20 && !name.test(at.text); steps += 1) {
      await press('ArrowRight');
      at = await focused();
      expect(at.isSeen, at.text).toBe(true);
    }
    expect(at.text).toMatch(name);
    await press('Enter');
    await expect(title(page)).not.toHaveText(before ?? '');
  };
  await press('PageDown');
  await expect(title(page)).toHaveText('Chọn ngôn ngữ');
  await choose(/Tiếng Việt/);
  await choose(/Hộ tịch/);
  await choose(/Đăng ký khai sinh/);
  await press('PageDown');
  await choose(/^Chỉ lấy số/);
  await choose(/Không, lấy số thường/);
  await press('PageDown');
  await expect(title(page)).toHaveText(/Phiếu đang in|Số của Ông\/Bà/);
  expect(presses).toBeLessThanOrEqual(40);
});

test('AC-4 the panel opens by its button and by the keypad on every page, and takes nothing away', async ({
  page,
}) => {
  await beginWith(page, hall, { switches: [] }, () => Promise.resolve());
  await walkAll(page, hall, async (one) => {
    const before = await title(one).textContent();
    await one.keyboard.press('F1');
    const panel = one.getByRole('dialog', { name: 'Chọn cách dùng dễ hơn' });
    await expect(panel).toBeVisible();
    await one.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    await one.getByRole('button', { name: 'Dễ dùng hơn' }).click();
    await expect(panel).toBeVisible();
    await panel.getByRole('button', { name: 'Xong' }).click();
    await panel.waitFor({ state: 'hidden' });
    await expect(title(one)).toHaveText(before ?? '');
  });
});

test('AC-5 the simple screen offers at most five choices, and the next person finds the kiosk as it was', async ({
  page,
}) => {
  await beginWith(page, hall, { text: 'Chữ to', switches: [simple, dark] }, () => Promise.resolve());
  await walkAll(page, hall, async (one, where) => {
    const most = await one.locator('main').evaluate((main) => main.querySelectorAll('.choice, .tile').length);
    expect(most, where).toBeLessThanOrEqual(5);
  });
  await page.getByRole('button', { name: 'Về đầu' }).click();
  await page.locator('[data-screen=attract]').waitFor();
  await expect(page.locator('html')).toHaveAttribute('data-text', 'normal');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(page.locator('html[data-simple]')).toHaveCount(0);
});
