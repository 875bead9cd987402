import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { DemoHall } from '../harness/demo-hall.ts';
import { formOf } from './declared-forms.ts';
import { fillForm } from './fill-form.ts';

export type Ways = { text?: 'Chữ to' | 'Chữ rất to'; switches: readonly RegExp[] };
export type Look = (page: Page, name: string) => Promise<void>;

const next = 'Tiếp tục';

/** To the first page, with these ways of use chosen in the panel. */
export async function beginWith(
  page: Page,
  hall: DemoHall,
  { text, switches }: Ways,
  look: Look,
): Promise<void> {
  await page.goto(`${hall.url}/kiosk`);
  await page.locator('[data-screen=attract]').waitFor();
  await page.getByRole('button', { name: 'Dễ dùng hơn' }).click();
  const panel = page.getByRole('dialog');
  if (text !== undefined) await panel.getByRole('button', { name: text, exact: true }).click();
  for (const name of switches) {
    await panel.getByRole('button', { name }).click();
    await expect(panel.getByRole('button', { name })).toHaveAttribute('aria-pressed', 'true');
  }
  await look(page, 'panel');
  await panel.getByRole('button', { name: 'Xong' }).click();
  await panel.waitFor({ state: 'hidden' });
}

/** From the first page through search, papers, a whole declaration and priority to the last page before the number. */
export async function walkAll(page: Page, hall: DemoHall, look: Look): Promise<void> {
  const press = async (name: string | RegExp, inMain = false): Promise<void> => {
    const before = await place(page);
    const button = (inMain ? page.getByRole('main') : page)
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first();
    await button.waitFor();
    await look(page, before);
    await button.click();
    await expect.poll(() => place(page)).not.toBe(before);
  };
  const through = async (name: string | RegExp, more: RegExp): Promise<void> => {
    while ((await page.getByRole('button', { name }).count()) === 0) await press(more);
    await press(name);
  };
  await press(/Chạm để lấy số/);
  await press('Tiếng Việt', true);
  await press(/Tìm theo tên việc/);
  await page.locator('.search-line input').fill('giay');
  await press('Quay lại');
  await press(/Hộ tịch/);
  await through(/bản sao Trích lục/i, /Xem thêm/);
  await press(next);
  await press(/^Khai tờ khai trước/);
  await press(/^Quét thẻ căn cước/);
  await press('Quay lại');
  await press(/^Tự nhập/);
  const form = await formOf(page, hall, 'trich-luc-ho-tich');
  await fillForm(page, form, {}, (name) => look(page, name));
  await through(next, /Xem tiếp/);
  await through(next, /Xem tiếp/);
  await press('Gửi tờ khai');
  await press('Tiếp tục lấy số');
  await press(/Có, lấy số ưu tiên/);
  await press(/Người cao tuổi/);
  await look(page, await place(page));
}

/** Which page, and which part of it, one is on. */
async function place(page: Page): Promise<string> {
  const texts = await page.locator('h1, .page-over, .d-progress, .more small').allTextContents();
  return texts.join(' · ');
}
