import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './browser-test.ts';
import type { DemoHall } from '../harness/demo-hall.ts';
import { startDemo } from '../harness/demo-hall.ts';
import { citizen, holdCard, personalNumber, title, walkToOffer } from './declare-walk.ts';
import { inMemory, traces } from './left-behind.ts';
import { dumpFolder, stringsIn } from './server-memory.ts';

const dumps = dumpFolder();
let hall: DemoHall;
test.beforeAll(async () => {
  hall = await startDemo(dumps.env);
});
test.afterAll(async () => {
  await hall[Symbol.asyncDispose]();
  rmSync(dumps.folder, { recursive: true });
});

/** Made up, and in no example of a form. */
const typedName = 'QUÀNG VĂN NHỎM';
const typedNumber = '011085746119';
const secrets = [citizen, personalNumber, typedName, typedNumber];

const touch = (page: Page, name: string | RegExp): Promise<void> =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();

/** Half a declaration: a card read and taken, a name and a number typed over it. */
async function beginDraft(page: Page): Promise<void> {
  await walkToOffer(page, hall);
  await touch(page, /Khai tờ khai trước/);
  await touch(page, /Quét thẻ căn cước/);
  await touch(page, 'Người yêu cầu');
  await holdCard(page, hall);
  await touch(page, 'Đúng rồi');
  await touch(page, 'Quay lại');
  await page.locator('.d-progress').waitFor();
  while ((await page.getByLabel('Họ, chữ đệm, tên').count()) === 0) await touch(page, 'Quay lại');
  await page.getByLabel('Họ, chữ đệm, tên').fill(typedName);
  await page.getByLabel('Số định danh cá nhân').fill(typedNumber);
}

const waysOut: [string, (page: Page) => Promise<void>][] = [
  ['goes home', (page) => touch(page, 'Về đầu')],
  [
    'wipes',
    async (page) => {
      await touch(page, 'Xoá hết');
      await expect(title(page)).toHaveText('Đã xoá hết');
    },
  ],
  ['has the page loaded anew', async (page) => void (await page.reload())],
  ['leaves for another page', async (page) => void (await page.goto(`${hall.url}/kiosk?kiosk=kiosk-2`))],
];

for (const [way, leave] of waysOut) {
  test(`DF-14 whoever ${way} in the midst of a draft leaves nothing on the page, nor in its memory`, async ({
    page,
  }) => {
    await beginDraft(page);
    await leave(page);
    await page.locator('.kiosk').waitFor();
    const kept = await page.evaluate(() =>
      [
        document.documentElement.outerHTML,
        JSON.stringify(localStorage),
        JSON.stringify(sessionStorage),
        location.href,
      ].join(),
    );
    expect(secrets.filter((secret) => kept.includes(secret))).toEqual([]);
    expect(await traces(page)).toEqual([]);
    expect(await inMemory(page)).toEqual([]);
  });
}

test('DF-15 of drafts that were left the server and the devices’ program hold nothing: memory, files, log', async ({
  page,
}) => {
  for (const [, leave] of waysOut) {
    await beginDraft(page);
    await leave(page);
  }
  await page.close();
  for (const pid of hall.pids()) {
    const strings = await stringsIn(pid, dumps.folder);
    // what they do hold is found, so what is not found is not there
    expect(strings.some((text) => text.includes('tuan-giao') || text.includes('kiosk-1'))).toBe(true);
    expect(secrets.filter((secret) => strings.some((text) => text.includes(secret)))).toEqual([]);
  }
  expect(secrets.filter((secret) => hall.said().includes(secret))).toEqual([]);
  for (const file of readdirSync(hall.dataFolder, {
    recursive: true,
    encoding: 'utf8',
    withFileTypes: true,
  })) {
    if (!file.isFile()) continue;
    const bytes = readFileSync(join(file.parentPath, file.name));
    for (const secret of secrets)
      for (const coding of ['utf8', 'utf16le'] as const)
        expect(bytes.includes(Buffer.from(secret, coding)), `${secret} in ${file.name}`).toBe(false);
  }
});
