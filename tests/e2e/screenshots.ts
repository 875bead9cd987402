import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DeviceList } from '@motcua/contract';
import type { Browser, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { startDemo } from '../harness/demo-hall.ts';
import type { DemoHall } from '../harness/demo-hall.ts';
import { rootFolder } from '../harness/start-hall.ts';
import { findChromium } from '../../.tools/chromium.mjs';

/** Pictures for the README, taken from the running demo: `npm run screenshots`. */
const folder = join(rootFolder, '.readme');

async function main(): Promise<void> {
  await mkdir(folder, { recursive: true });
  await using hall = await startDemo();
  const browser = await chromium.launch({
    executablePath: await findChromium(rootFolder),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  await fillHall(hall);
  await kiosk(browser, hall);
  await declaration(browser, hall);
  await waysOfUse(browser, hall);
  await ticket(hall);
  await plain(browser, 'board', `${hall.url}/board?mute`, 1920, 1080, 0.5);
  await staff(browser, hall, 'console', '/console', 'quay1', 1366, 768);
  await staff(browser, hall, 'supervisor', '/supervisor', 'giamsat', 1366, 768);
  await rating(browser, hall);
  await devices(browser, hall);
  await browser.close();
  process.stdout.write(`Pictures are in ${folder}\n`);
}

/** A morning in the hall: some wait, some are called, one is being served. */
async function fillHall(hall: DemoHall): Promise<void> {
  const fields = [
    'ho-tich',
    'chung-thuc',
    'cu-tru',
    'dat-dai',
    'bao-tro-xa-hoi',
    'ho-tich',
    'dat-dai',
    'tra-ket-qua',
  ];
  for (const [index, field] of [...fields, ...fields].entries())
    await hall.take(field, { priority: index % 7 === 3 });
  for (const counter of ['q2', 'q3', 'q4', 'q1']) {
    const desk = await hall.desk(counter);
    const reply = (await desk('call-next')) as { ticket: { id: string } };
    if (counter !== 'q1') continue;
    await desk(`/tickets/${reply.ticket.id}/start`);
    await desk(`/tickets/${reply.ticket.id}/complete`);
    await desk('call-next');
  }
}

async function kiosk(browser: Browser, hall: DemoHall): Promise<void> {
  const page = await newPage(browser, 1080, 1920, 0.4);
  await page.goto(`${hall.url}/kiosk`);
  await page.getByRole('button', { name: 'Chạm để lấy số' }).click();
  await page.getByRole('main').getByRole('button', { name: 'Tiếng Việt' }).click();
  await page.getByRole('button', { name: /Hộ tịch/ }).waitFor();
  await save(page, 'kiosk-fields');
  await page.getByRole('button', { name: /Hộ tịch/ }).click();
  await page.getByRole('button', { name: 'Đăng ký khai sinh', exact: true }).click();
  await page.getByRole('button', { name: 'Tiếp tục' }).waitFor();
  await save(page, 'kiosk-papers');
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByRole('button', { name: /^Chỉ lấy số/ }).click();
  await page.getByRole('button', { name: /Không, lấy số thường/ }).click();
  await page.getByRole('button', { name: 'Lấy số' }).click();
  await page.getByRole('button', { name: 'Xong' }).waitFor();
  await save(page, 'kiosk-number');
  await page.context().close();
}

/** Nobody's card, held in front of the virtual scanner. */
const card =
  '011190012345|040123456|LÒ THỊ PANH|15081990|Nữ|Bản Chiềng An, Thị trấn Tuần Giáo, Tuần Giáo, Điện Biên|20062021';

async function declaration(browser: Browser, hall: DemoHall): Promise<void> {
  const page = await newPage(browser, 1080, 1920, 0.4);
  const touch = (name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().click();
  await page.goto(`${hall.url}/kiosk`);
  await touch('Chạm để lấy số');
  await page.getByRole('main').getByRole('button', { name: 'Tiếng Việt' }).click();
  await touch(/Hộ tịch/);
  await page.getByRole('button', { name: 'Đăng ký khai sinh', exact: true }).click();
  await touch('Tiếp tục');
  await touch(/Khai tờ khai trước/);
  await touch(/Quét thẻ căn cước/);
  await touch('Người yêu cầu');
  while ((await page.getByText('LÒ THỊ PANH').count()) === 0) await hall.showCode('quet-1', card);
  await save(page, 'declare-card');
  await touch('Đúng rồi');
  await touch('Mẹ');
  await touch('Chưa biết, để cán bộ hỏi sau').catch(() => touch('Tiếp tục'));
  await page.getByLabel('Họ, chữ đệm, tên').waitFor();
  await page.getByLabel('Họ, chữ đệm, tên').focus();
  await touch(/^Kiểu:/);
  await page.keyboard.type('lof bao');
  await save(page, 'declare-question');
  await page.context().close();
}

async function waysOfUse(browser: Browser, hall: DemoHall): Promise<void> {
  const page = await newPage(browser, 1080, 1920, 0.4);
  await page.goto(`${hall.url}/kiosk`);
  await page.locator('[data-screen=attract]').waitFor();
  await page.getByRole('button', { name: 'Dễ dùng hơn' }).click();
  await page.getByRole('dialog').waitFor();
  await save(page, 'access-panel');
  await page.getByRole('button', { name: /^Nút ở thấp/ }).click();
  await page.getByRole('button', { name: 'Xong' }).click();
  await page.getByRole('button', { name: 'Chạm để lấy số' }).click();
  await page.getByRole('main').getByRole('button', { name: 'Tiếng Việt' }).click();
  await page.getByRole('button', { name: /Hộ tịch/ }).waitFor();
  await save(page, 'access-low');
  await page.context().close();
}

async function ticket(hall: DemoHall): Promise<void> {
  const list = (await (await fetch(`${hall.url}/api/v1/devices`)).json()) as DeviceList;
  const printer = list.devices.find(({ papers }) => papers.length > 0);
  const picture = await fetch(`${hall.url}/api/v1/devices/${printer?.id}/papers/${printer?.papers[0]?.id}`);
  await writeFile(join(folder, 'ticket.png'), Buffer.from(await picture.arrayBuffer()));
}

async function plain(
  browser: Browser,
  name: string,
  url: string,
  width: number,
  height: number,
  scale: number,
): Promise<void> {
  const page = await newPage(browser, width, height, scale);
  await page.goto(url);
  await page.getByTestId('call').first().waitFor();
  await save(page, name);
  await page.context().close();
}

async function staff(
  browser: Browser,
  hall: DemoHall,
  name: string,
  path: string,
  username: string,
  width: number,
  height: number,
): Promise<void> {
  const page = await newPage(browser, width, height, 0.7);
  await page.goto(`${hall.url}${path}`);
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu').fill('motcua-demo');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('heading').nth(1).waitFor();
  await page.waitForLoadState('networkidle');
  await save(page, name);
  await page.context().close();
}

/** One printer is out of paper, so that the page shows what it is for. */
async function devices(browser: Browser, hall: DemoHall): Promise<void> {
  await hall.printer('run-out-of-paper', 'in-2');
  const page = await newPage(browser, 1366, 900, 0.7);
  await page.goto(`${hall.url}/devices`);
  await page.locator('.troubles li').first().waitFor();
  await save(page, 'devices');
  await page.goto(`${hall.url}/devices#readiness`);
  await page.locator('.readiness-tools button').click();
  await page.locator('.readiness-lines tbody tr').first().waitFor();
  await save(page, 'readiness');
  await page.context().close();
}

async function rating(browser: Browser, hall: DemoHall): Promise<void> {
  const page = await newPage(browser, 1280, 800, 0.6);
  await page.goto(`${hall.url}/rate/q1`);
  await page.locator('[data-score="5"]').waitFor();
  await save(page, 'rating');
  await page.context().close();
}

async function newPage(browser: Browser, width: number, height: number, scale: number): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  return context.newPage();
}

async function save(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
}

await main();
