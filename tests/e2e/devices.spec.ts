import type { Page } from '@playwright/test';
import { expect, test } from './browser-test.ts';
import type { OwnDevices } from '../harness/own-devices.ts';
import { startWithDevices } from '../harness/own-devices.ts';
import { demoPassword, deviceToken, hallPath } from '../harness/start-hall.ts';
import { accessFindings } from './access-findings.ts';

/** One of each kind, all virtual; no kiosk port of its own, so that another hall may run beside. */
const devicesYaml = `
printers:
  - { id: in-1, kind: virtual, name: { vi: Máy in ki-ốt 1, en: Kiosk 1 printer }, model: epson-tm-t82 }
  - { id: in-2, kind: virtual, name: { vi: Máy in ki-ốt 2, en: Kiosk 2 printer }, model: xprinter-80 }
kiosks:
  - { id: kiosk-1, name: { vi: Ki-ốt 1, en: Kiosk 1 }, printerId: in-1 }
  - { id: kiosk-2, name: { vi: Ki-ốt 2, en: Kiosk 2 }, printerId: in-2 }
keypads:
  - { id: phim-1, kind: virtual, name: { vi: Bàn phím quầy 1, en: Keypad 1 }, counterId: q1, profile: ascii-line }
displays:
  - { id: den-1, kind: virtual, name: { vi: Đèn số quầy 1, en: Display 1 }, counterId: q1, template: ascii }
scanners:
  - { id: quet-1, kind: virtual, name: { vi: Máy quét ki-ốt 1, en: Scanner 1 }, kioskId: kiosk-1 }
voices:
  - { id: giong-1, name: { vi: Giọng đọc, en: Voice } }
`;

let hall: OwnDevices;
test.beforeEach(async () => {
  hall = await startWithDevices(devicesYaml);
});
test.afterEach(() => hall[Symbol.asyncDispose]());
test.use({ viewport: { width: 1440, height: 900 } });

async function open(page: Page, part = 'overview'): Promise<void> {
  await page.goto(`${hall.url}/devices#${part}`);
}

async function take(serviceId = 'ho-tich'): Promise<string> {
  const { body } = await hall.call('POST', `${hallPath}/tickets`, {
    ...{ token: deviceToken, body: { serviceId } },
  });
  return (body as { number: string }).number;
}

async function openCounter(): Promise<void> {
  const { cookie } = await hall.call('POST', '/api/v1/session', {
    body: { username: 'quay1', password: demoPassword },
  });
  await hall.call('POST', `${hallPath}/counters/q1/open`, { cookie, body: {} });
}

async function breakPrinter(action: string): Promise<void> {
  await hall.call('POST', '/api/v1/devices/in-2/virtual', { body: { action } });
}

test('DE-1 a test print makes a paper appear', async ({ page }) => {
  await open(page, 'virtual');
  await expect(page.getByText('Máy in này chưa in phiếu nào.')).toHaveCount(2);
  await page.getByRole('link', { name: 'Tổng quan' }).click();
  const card = page.getByRole('article', { name: 'Máy in ki-ốt 1' });
  await card.getByRole('button', { name: 'In thử' }).click();
  await expect(card.getByText('Đã in thử. Xin xem giấy vừa ra.')).toBeVisible();
  await page.getByRole('link', { name: 'Thiết bị ảo' }).click();
  const paper = page.getByRole('img', { name: /^Phiếu in lúc .* trên Máy in ki-ốt 1$/ });
  await expect(paper).toHaveCount(1);
  await expect
    .poll(() => paper.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(300);
});

test('DE-2 a broken printer comes first, with what to do', async ({ page }) => {
  await open(page);
  await expect(page.getByText('Mọi thiết bị đều ổn.')).toBeVisible();
  await page.getByRole('link', { name: 'Thiết bị ảo' }).click();
  await page
    .getByRole('group', { name: 'Thử tình huống trên Máy in ki-ốt 2' })
    .getByRole('button', { name: 'Làm kẹt dao' })
    .click();
  await page.getByRole('link', { name: 'Tổng quan' }).click();
  const first = page.locator('.troubles li').first();
  await expect(first).toContainText('Máy in ki-ốt 2');
  await expect(first.locator('.trouble-words')).toContainText(/dao/i);
  await expect(page.locator('.area-printer article').first()).toContainText('Máy in ki-ốt 2');
  await first.getByRole('button', { name: 'Xem Máy in ki-ốt 2' }).click();
  await expect(page.getByRole('article', { name: 'Máy in ki-ốt 2' })).toBeFocused();
  await breakPrinter('clear-cutter');
  await expect(page.getByText('Mọi thiết bị đều ổn.')).toBeVisible();
});

test('DE-3 a key calls the next number and the display lights it', async ({ page }) => {
  const number = await take();
  await openCounter();
  await open(page, 'virtual');
  const keypad = page.getByRole('group', { name: 'Phím của Bàn phím quầy 1' });
  await keypad.getByRole('button', { name: 'Gọi tiếp' }).click();
  await expect(page.locator('.led')).toHaveAttribute('data-shows', number);
  await expect(page.getByRole('img', { name: `Đèn số quầy 1: ${number}` })).toBeVisible();
  const lit = await page.locator('.led svg').last().locator('.lit').count();
  expect(lit).toBe(2); // the figure 1 of A001
});

test('DE-4 a code held to the scanner reaches the kiosk that asks', async ({ page }) => {
  await open(page, 'virtual');
  await page.getByRole('button', { name: 'Địa chỉ trên phiếu' }).click();
  const code = await page.getByLabel('Mã đưa ra trước Máy quét ki-ốt 1').inputValue();
  expect(code).toMatch(/^http:.*\/t\/\w{22}$/);
  const asked = hall.call('POST', '/api/v1/kiosks/kiosk-1/scan', {
    ...{ token: deviceToken, body: { seconds: 60 } },
  });
  // the kiosk's question needs its way to the scanner; the hand holds the code until it is read
  let answer: unknown;
  void asked.then(({ body }) => (answer = body));
  await expect
    .poll(async () => {
      await page.getByRole('button', { name: 'Đưa mã trước máy quét' }).click();
      await expect(page.getByText('Đã đưa mã.', { exact: false })).toBeVisible();
      return answer;
    })
    .toEqual({ kind: 'read', text: code });
});

test('DE-5 a key taught by keyboard alone does what it was taught', async ({ page }) => {
  const number = await take();
  await openCounter();
  await open(page);
  const keypad = page.getByRole('article', { name: 'Bàn phím quầy 1' });
  await keypad.getByRole('link', { name: 'Dạy bàn phím' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Dạy phím: Bàn phím quầy 1' })).toBeFocused();
  await page.getByRole('button', { name: 'Bắt đầu dạy' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Bấm một phím trên bàn phím')).toBeVisible();
  await hall.call('POST', '/api/v1/devices/phim-1/ask', { body: { do: 'press', key: 'pause' } });
  const list = page.getByLabel('Phím này làm việc gì?');
  await expect(list).toBeFocused();
  await page.keyboard.type('Gọi tiếp');
  await expect(list).toHaveValue('call-next');
  await page.getByRole('button', { name: 'Ghi phím này' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table', { name: 'Các phím đã biết' })).toContainText('Gọi tiếp');
  const save = page.getByRole('button', { name: 'Lưu bảng phím' });
  await expect(page.getByText('Bấm một phím trên bàn phím')).toBeVisible();
  await expect(save).toBeEnabled();
  await save.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Bàn phím dùng bảng này ngay.', { exact: false })).toBeVisible();
  await hall.call('POST', '/api/v1/devices/phim-1/ask', { body: { do: 'press', key: 'call-next' } });
  await expect.poll(async () => (await hall.devices()).find(({ id }) => id === 'den-1')?.shows).toBe(number);
});

test('DE-6 the check before opening says what is wrong first', async ({ page }) => {
  await breakPrinter('run-out-of-paper');
  await expect
    .poll(async () => (await hall.devices()).find(({ id }) => id === 'in-2')?.state)
    .toBe('paper-out');
  await open(page, 'readiness');
  await expect(page.getByText('Chưa kiểm tra lần nào.')).toBeVisible();
  await page.getByRole('button', { name: 'Kiểm tra ngay' }).click();
  const rows = page.getByRole('table', { name: 'Kết quả từng mục' }).getByRole('row');
  await expect(rows.nth(1)).toContainText('Có lỗi');
  await expect(page.getByText(/^Chưa sẵn sàng: \d+ mục có lỗi\.$/)).toBeVisible();
  await expect(rows.filter({ hasText: 'Máy in ki-ốt 2' })).toContainText(/hết giấy/i);
  await page.reload();
  await expect(rows.nth(1)).toContainText('Có lỗi');
  const href = await page.getByRole('link', { name: 'In biên bản (PDF)' }).getAttribute('href');
  const paper = await page.request.get(`${hall.url}${href ?? ''}`);
  expect(paper.headers()['content-type']).toBe('application/pdf');
  expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-');
});

const sizes = { desk: 1440, tablet: 1024, phone: 390 };
for (const [size, width] of Object.entries(sizes)) {
  for (const locale of ['vi', 'en'] as const) {
    test(`DE-7 every part passes an accessibility check, ${size}, ${locale}`, async ({ browser }) => {
      const context = await browser.newContext({ viewport: { width, height: 800 }, bypassCSP: true });
      await context.addInitScript((words) => localStorage.setItem('motcua.console.locale', words), locale);
      const page = await context.newPage();
      const found: string[] = [];
      const look = async (name: string): Promise<void> => {
        found.push(...(await accessFindings(page, name)));
      };
      await breakPrinter('open-cover');
      await open(page);
      await expect(page.locator('.troubles li').first()).toBeVisible();
      await page.locator('#device-in-1').getByRole('button').first().click();
      await expect(page.locator('#device-in-1 .report-line p')).toBeVisible();
      await look('overview');
      await page.locator('#device-in-1').getByRole('button').last().click();
      await expect(page.locator('.log-entry').first()).toBeVisible();
      await look('details');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await open(page, 'virtual');
      await page.locator('.key.call-next').click();
      await look('virtual');
      await open(page, 'readiness');
      await page.locator('.readiness-tools button').click();
      await expect(page.locator('.readiness-lines tbody tr').first()).toBeVisible();
      await look('readiness');
      await open(page, 'teach/phim-1');
      await page.locator('.teach-main .button').click();
      await expect(page.locator('.press-now')).toBeVisible();
      await look('press a key');
      await page.locator('.key.recall').click();
      await expect(page.locator('.name-form')).toBeVisible();
      await look('name a key');
      expect(found).toEqual([]);
      await context.close();
    });
  }
}

test('DE-8 the details show the bytes of a test print', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  const card = page.getByRole('article', { name: 'Máy in ki-ốt 1' });
  await card.getByRole('button', { name: 'In thử' }).click();
  await expect(card.getByText('Đã in thử.', { exact: false })).toBeVisible();
  await card.getByRole('button', { name: 'Chi tiết' }).click();
  const details = page.getByRole('dialog', { name: 'Chi tiết: Máy in ki-ốt 1' });
  await expect(details.getByText(/^0000 {2}([0-9a-f]{2} ?)+/).first()).toBeVisible();
  await details.getByRole('button', { name: 'Sao chép tất cả' }).click();
  await expect(details.getByText('Đã sao chép.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^\d{4}-\d\d-\d\dT\S+ out \d+ B/m);
  await page.keyboard.press('Escape');
  await expect(details).toBeHidden();
});

/** A tenth of a second of silence: mono, 16 bits, 8 kHz. */
function silence(): Buffer {
  const samples = 800;
  const wav = Buffer.alloc(44 + samples * 2);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + samples * 2, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(8_000, 24);
  wav.writeUInt32LE(16_000, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(samples * 2, 40);
  return wav;
}

test('DE-9 the test voice sounds in the browser', async ({ page }) => {
  await open(page);
  const card = page.getByRole('article', { name: 'Giọng đọc' });
  const answers = [silence(), Buffer.from('no sound at all')];
  await page.route('**/api/v1/speech', (route) =>
    route.fulfill({ status: 200, contentType: 'audio/wav', body: answers.shift() ?? '' }),
  );
  await card.getByRole('button', { name: 'Đọc thử' }).click();
  await expect(card.getByText('Đang đọc: “Mời số', { exact: false })).toBeVisible();
  await card.getByRole('button', { name: 'Đọc thử' }).click();
  await expect(card.getByText('Trình duyệt này không phát được âm thanh.')).toBeVisible();
});

test('DE-10 a supervisor reads one alarm with what to do', async ({ page }) => {
  await page.goto(`${hall.url}/supervisor`);
  await page.getByLabel('Tên đăng nhập').fill('giamsat');
  await page.getByLabel('Mật khẩu').fill(demoPassword);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.getByText('Mọi việc bình thường.')).toBeVisible();
  await breakPrinter('run-out-of-paper');
  const alarms = page.locator('.alarms li');
  await expect(alarms).toHaveCount(1);
  await expect(alarms).toContainText('Máy in ki-ốt 2');
  await expect(alarms).toContainText(/hết giấy/i);
  await alarms.getByRole('link', { name: 'Mở trang thiết bị' }).click();
  await expect(page.locator('.troubles li').first()).toContainText('Máy in ki-ốt 2');
});
