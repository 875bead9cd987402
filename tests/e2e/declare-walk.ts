import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { DemoHall } from '../harness/demo-hall.ts';

/** Nobody: made up with the rules of the card, and in no example of a form. */
export const citizen = 'QUÀNG THỊ HIÊNG';
export const personalNumber = '011190746352';
const card = `${personalNumber}|040123456|${citizen}|27031990|Nữ|Bản Chiềng An, Thị trấn Tuần Giáo, Tuần Giáo, Điện Biên|20062021`;
export const secrets = [citizen, personalNumber, 'Chiềng An', '27/03/1990', '1990-03-27'];

export const title = (page: Page): ReturnType<Page['locator']> => page.locator('h1').first();

/** Touches a button and counts it. */
function hand(page: Page): { touch: (name: string | RegExp) => Promise<void>; count: () => number } {
  let touches = 0;
  return {
    async touch(name) {
      await page
        .getByRole('button', { name, exact: typeof name === 'string' })
        .first()
        .click();
      touches += 1;
    },
    count: () => touches,
  };
}

/** To the question whether to declare, for a copy of a civil status record. */
export async function walkToOffer(page: Page, hall: DemoHall): Promise<void> {
  await page.goto(`${hall.url}/kiosk`);
  await page.getByRole('button', { name: 'Chạm để lấy số' }).click();
  await page.getByRole('main').getByRole('button', { name: 'Tiếng Việt' }).click();
  await page.getByRole('button', { name: /Hộ tịch/ }).click();
  const procedure = page.getByRole('button', { name: /bản sao Trích lục/i });
  const more = page.getByRole('button', { name: /Xem thêm/ });
  while ((await procedure.count()) === 0) await more.click();
  await procedure.click();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect(title(page)).toHaveText('Ông/Bà có muốn khai tờ khai trước khi lấy số không?');
}

/** Held in front of the virtual scanner until the kiosk has read it. */
export async function holdCard(page: Page, hall: DemoHall): Promise<void> {
  await expect
    .poll(async () => {
      await hall.showCode('quet-1', card);
      return title(page).textContent();
    })
    .toBe('Thông tin đọc từ thẻ có đúng không?');
}

/** From the offer to the code; says how many touches it took. */
export async function declareByCard(page: Page, hall: DemoHall): Promise<number> {
  const { touch, count } = hand(page);
  await touch(/Khai tờ khai trước/);
  await touch(/Quét thẻ căn cước/);
  await touch('Người yêu cầu');
  await holdCard(page, hall);
  await touch('Đúng rồi');
  await touch('Chính là tôi');
  await touch('Khai sinh');
  await touch('Có');
  await touch('Tiếp tục');
  await touch('Tôi cam đoan');
  await expect(title(page)).toHaveText('Xin xem lại tờ khai');
  await expect(page.getByText(citizen)).toBeVisible();
  // on a lying screen the answers take several pages
  const send = page.getByRole('button', { name: 'Gửi tờ khai' });
  while ((await send.count()) === 0) await touch(/^(Tiếp tục|Xem tiếp)$/);
  await touch('Gửi tờ khai');
  return count();
}

export async function takeNumber(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tiếp tục lấy số' }).click();
  await page.getByRole('button', { name: /lấy số thường/i }).click();
  await page.getByRole('button', { name: 'Lấy số', exact: true }).click();
}
