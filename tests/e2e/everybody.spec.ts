import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { expect, test } from './browser-test.ts';
import type { DemoHall } from '../harness/demo-hall.ts';
import { startDemo } from '../harness/demo-hall.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let hall: DemoHall;
test.beforeAll(async () => {
  hall = await startDemo();
  for (const field of ['ho-tich', 'dat-dai', 'chung-thuc']) await hall.take(field);
});
test.afterAll(() => hall[Symbol.asyncDispose]());

/** What axe finds against WCAG 2.2 A and AA, a line each. */
async function findings(page: Page, name: string): Promise<string[]> {
  await page.addScriptTag({ content: axeSource });
  return page.evaluate(
    async ({ tags, where }) => {
      const { axe } = globalThis as unknown as {
        axe: {
          run: (
            root: Document,
            options: object,
          ) => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
        };
      };
      const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
      return violations.map(({ id, nodes }) => `${where}: ${id} at ${nodes[0]?.target.join(' ')}`);
    },
    { tags: levels, where: name },
  );
}

/** Elements that stand outside the screen, or hold more than they show. */
async function misfits(page: Page, name: string): Promise<string[]> {
  return page.evaluate((where) => {
    const { clientWidth, clientHeight, scrollWidth, scrollHeight } = document.documentElement;
    const found: string[] = [];
    if (scrollWidth > clientWidth) found.push(`${where}: ${scrollWidth - clientWidth} px too wide`);
    if (scrollHeight > clientHeight) found.push(`${where}: ${scrollHeight - clientHeight} px too high`);
    for (const element of document.querySelectorAll('button, h1, h2, p, li, output')) {
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) continue;
      if (box.left < -1 || box.top < -1 || box.right > clientWidth + 1 || box.bottom > clientHeight + 1) {
        found.push(`${where}: "${element.textContent?.slice(0, 30)}" leaves the screen`);
      }
    }
    return found;
  }, name);
}

const words = {
  vi: {
    language: 'Tiếng Việt',
    field: /Hộ tịch/,
    procedure: 'Đăng ký khai sinh',
    next: 'Tiếp tục',
    only: /^Chỉ lấy số/,
    turn: /Có, lấy số ưu tiên/,
    reason: /Người cao tuổi/,
    take: /^Lấy số/,
    done: 'Xong',
  },
  en: {
    language: 'English',
    field: /Civil status/,
    procedure: 'Birth registration',
    next: 'Continue',
    only: /^Just take a number/,
    turn: /Yes, a priority number/,
    reason: /Elderly/,
    take: /^Take a number/,
    done: 'Done',
  },
};

/** Walks a citizen through every screen of the main way and looks at each. */
async function walk(
  page: Page,
  locale: 'vi' | 'en',
  look: (page: Page, name: string) => Promise<string[]>,
): Promise<string[]> {
  const { language, field, procedure, next, only, turn, reason, take, done } = words[locale];
  const found: string[] = [];
  const press = async (name: string | RegExp, inMain = false): Promise<void> => {
    const root = inMain ? page.getByRole('main') : page;
    const button = root.getByRole('button', { name, exact: typeof name === 'string' });
    await button.waitFor();
    found.push(...(await look(page, String(name))));
    await button.click();
  };
  await page.goto(`${hall.url}/kiosk`);
  await press(/Quét phiếu để xem lượt/);
  await press(/Thôi, không quét/);
  await press(/Chạm để lấy số/);
  await press(language, true);
  await press(field);
  await press(procedure);
  await press(next);
  await press(only);
  await press(turn);
  await press(reason);
  await press(take);
  await press(done);
  return found;
}

for (const [name, viewport] of Object.entries({
  upright: { width: 1080, height: 1920 },
  lying: { width: 1920, height: 1080 },
})) {
  for (const locale of ['vi', 'en'] as const) {
    test(`ST-8 nothing is clipped on a kiosk, ${name}, ${locale}`, async ({ browser }) => {
      const page = await (await browser.newContext({ viewport })).newPage();
      expect(await walk(page, locale, misfits)).toEqual([]);
    });
  }
}

test('ST-7 every kiosk screen passes an accessibility check', async ({ browser }) => {
  const page = await (await browser.newContext({ bypassCSP: true })).newPage();
  expect(await walk(page, 'vi', findings)).toEqual([]);
});

test('ST-7 every other page passes an accessibility check', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, bypassCSP: true });
  const page = await context.newPage();
  const ticket = await hall.take('ho-tich');
  const found: string[] = [];
  const visit = async (path: string, ready: () => Promise<void>): Promise<void> => {
    await page.goto(`${hall.url}${path}`);
    await ready();
    found.push(...(await findings(page, path)));
  };
  await visit('/board?mute', () => expect(page.getByTestId('board')).toHaveAttribute('data-status', 'live'));
  await visit('/board/counter/q1?mute', () => expect(page.getByTestId('counter-board')).toBeVisible());
  await visit('/rate/q1', () => expect(page.getByTestId('rating')).toBeVisible());
  await visit(`/t/${ticket.id}`, () => expect(page.getByTestId('number')).toBeVisible());
  await visit('/devices', () => expect(page.getByText('Máy in ki-ốt 1').first()).toBeVisible());
  await visit('/console', () => expect(page.getByLabel('Tên đăng nhập')).toBeVisible());
  await visit('/supervisor', async () => {
    await page.getByLabel('Tên đăng nhập').fill('giamsat');
    await page.getByLabel('Mật khẩu').fill('motcua-demo');
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await expect(page.getByRole('heading', { name: /Hôm nay so với mục tiêu/ })).toBeVisible();
  });
  expect(found).toEqual([]);
});
