import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './browser-test.ts';
import { madeUpLine } from '../../config/src/languages/made-up-pack.fake.ts';
import type { DemoHall } from '../harness/demo-hall.ts';
import { startDemo } from '../harness/demo-hall.ts';
import { writeMadeUpLanguage } from '../harness/made-up-language.ts';
import { rootFolder } from '../harness/start-hall.ts';
import { accessFindings } from './access-findings.ts';
import { listen } from './guide-ears.ts';
import { pageFindings } from './page-findings.ts';

/** A language that nobody speaks, some of it two fifths longer than the Vietnamese. */
const lines = {
  'kiosk:field.title': madeUpLine('«Ông/Bà cần làm việc gì ở đây hôm nay?»'),
  'kiosk:back': madeUpLine('«Quay về lại»'),
  'kiosk:procedure.title': madeUpLine('«Việc nào trong {{field}} ạ?»'),
  'kiosk:proceed': madeUpLine('«Đi tiếp nữa»'),
  'kiosk:confirm.take': madeUpLine('«nháp»', { checkedBy: undefined, checkedOn: undefined }),
  'service:ho-tich': madeUpLine('«Sổ sách»'),
  'declare:offer.declare': madeUpLine('«Khai trước nhé»'),
  'form:khai-sinh/tre.hoTen.label': madeUpLine('«Tên cháu»'),
};

const folder = mkdtempSync(join(tmpdir(), 'languages-'));
let hall: DemoHall;
test.beforeAll(async () => {
  cpSync(join(rootFolder, 'config', 'sites', 'tuan-giao'), join(folder, 'tuan-giao'), { recursive: true });
  appendFileSync(join(folder, 'tuan-giao', 'site.yaml'), '\nlanguages: { offer: [zxx], incomplete: true }\n');
  writeMadeUpLanguage(folder, lines);
  const clips = join(folder, 'languages', 'zxx', 'clips');
  mkdirSync(clips, { recursive: true });
  writeFileSync(join(clips, 'kiosk~field.title.ogg'), someRecording());
  hall = await startDemo({ MOTCUA_SITE: join(folder, 'tuan-giao'), MOTCUA_PACKS: folder });
});
test.afterAll(async () => {
  await hall[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

test('LA-1 a language of local speakers leads to a number, with Vietnamese beside it and for what it lacks', async ({
  browser,
}) => {
  const page = await (
    await browser.newContext({ bypassCSP: true, viewport: { width: 1080, height: 1920 } })
  ).newPage();
  const found: string[] = [];
  const look = async (where: string): Promise<void> =>
    void found.push(...(await pageFindings(page, where)), ...(await accessFindings(page, where)));
  const heading = page.locator('h1').first();
  await page.goto(`${hall.url}/kiosk`);
  await page.getByRole('button', { name: /Chạm để lấy số/ }).click();
  await page.getByRole('button', { name: '«Thử» Tiếng thử' }).click();
  await expect(heading).toHaveText('«Ông/Bà cần làm việc gì ở đây hôm nay?»');
  await expect(heading).toHaveAttribute('lang', 'zxx');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zxx');
  await expect(page.locator('.page-beside')).toHaveText('Ông/Bà cần làm việc gì?');
  await expect(page.getByRole('button', { name: '«Sổ sách» Hộ tịch Chưa có ai chờ' })).toBeVisible();
  await look('field');
  await page.getByRole('button', { name: /«Sổ sách»/ }).click();
  await expect(heading).toHaveText('«Việc nào trong «Sổ sách» ạ?»');
  await look('procedure');
  await page.getByRole('button', { name: 'Đăng ký khai sinh', exact: true }).click();
  // nobody has said this one: it is Vietnamese, and says so
  await expect(heading).toHaveText('Cần mang theo');
  await expect(heading).toHaveAttribute('lang', 'vi');
  await look('papers');
  await page.getByRole('button', { name: '«Đi tiếp nữa» Tiếp tục' }).click();
  await page.getByRole('button', { name: /«Khai trước nhé»/ }).click();
  await page.getByRole('button', { name: /Tự nhập/ }).click();
  await page.locator('.d-progress').waitFor();
  await page.getByRole('button', { name: 'Về đầu' }).click();
  await page.locator('[data-screen=attract]').waitFor();
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  expect(found).toEqual([]);
});

test('LA-2 a draft is not shown, and a server that is away says so', async ({ page }) => {
  await page.goto(`${hall.url}/kiosk`);
  await page.getByRole('button', { name: /Chạm để lấy số/ }).click();
  await page.route('**/languages/zxx', (route) => route.abort());
  await page.getByRole('button', { name: /«Thử»/ }).click();
  await expect(page.getByText('Máy chưa mở được tiếng này.')).toBeVisible();
  await page.unroute('**/languages/zxx');
  await page.getByRole('button', { name: /«Thử»/ }).click();
  await page.getByRole('button', { name: /Trả kết quả/ }).click();
  await page.getByRole('button', { name: /lấy số thường/ }).click();
  await expect(page.getByRole('button', { name: 'Lấy số', exact: true })).toBeVisible();
});

test('LA-3 what a speaker recorded is heard, and Vietnamese where nobody did', async ({ page }) => {
  test.setTimeout(120_000);
  const ears = await listen(page);
  await page.goto(`${hall.url}/kiosk`);
  await page.getByRole('button', { name: /Chạm để lấy số/ }).click();
  await page.getByRole('button', { name: /«Thử»/ }).click();
  await page.keyboard.press('F1');
  await page.getByRole('button', { name: /Nghe đọc/ }).click();
  await ears.until('chọn cách dùng dễ hơn');
  await ears.choose('xong');
  await ears.until('speaker:kiosk:field.title');
  await ears.until('hộ tịch');
  expect(ears.all()).not.toContain('ông bà cần làm việc gì');
  // the name of a field is written and not recorded
  await ears.choose('hộ tịch');
  await ears.until('việc nào về');
  expect(ears.all().filter((part) => part.startsWith('letter:'))).toEqual([]);
});

/** A second of real sound, as a telephone would send it. */
function someRecording(): Buffer {
  const guide = join(rootFolder, 'kiosk-ui', 'public', 'guide');
  const { clips } = JSON.parse(readFileSync(join(guide, 'vi.json'), 'utf8')) as {
    clips: { at: number; bytes: number }[];
  };
  const [first = { at: 0, bytes: 0 }] = clips;
  return readFileSync(join(guide, 'vi.pack')).subarray(first.at, first.at + first.bytes);
}
