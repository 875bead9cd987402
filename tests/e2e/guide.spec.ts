import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './browser-test.ts';
import { loudness } from '../../display-board/announce-tools/loudness.ts';
import { targetLufs } from '../../display-board/announce-tools/make-clip.ts';
import { cutText } from '../../kiosk-ui/src/spoken/cut-text.ts';
import type { GuidePack } from '../../kiosk-ui/src/spoken/guide-pack.ts';
import { openPack } from '../../kiosk-ui/src/spoken/guide-pack.ts';
import { softenEdges } from '../../kiosk-ui/src/spoken/soften-edges.ts';
import type { DemoHall } from '../harness/demo-hall.ts';
import { startDemo } from '../harness/demo-hall.ts';
import { accessFindings } from './access-findings.ts';
import type { Look } from './access-walk.ts';
import { beginWith, walkAll } from './access-walk.ts';
import { listen } from './guide-ears.ts';
import { pageFindings } from './page-findings.ts';

let hall: DemoHall;
test.beforeAll(async () => {
  hall = await startDemo();
});
test.afterAll(() => hall[Symbol.asyncDispose]());

/** What the first page says first. */
const first = 'trung tâm phục vụ hành chính công xã tuần giáo';

async function turnOn(page: Page): Promise<void> {
  await page.goto(`${hall.url}/kiosk`);
  await page.getByRole('button', { name: 'Chạm để lấy số' }).waitFor();
  await page.keyboard.press('F1');
  await page.getByRole('button', { name: /Nghe đọc/ }).click();
}

test('GU-15 by ears and keys alone somebody comes from the first page to a number', async ({ page }) => {
  test.setTimeout(240_000);
  const requests: string[] = [];
  const ears = await listen(page);
  await turnOn(page);
  await ears.until('chọn cách dùng dễ hơn');
  await page.keyboard.press('F9');
  await page.keyboard.press('F9');
  await ears.until('tốc độ đọc');
  page.on('request', (request) => requests.push(request.url()));
  await ears.choose('xong');
  await ears.choose('chạm để lấy số');
  await ears.until('chọn ngôn ngữ');
  await ears.choose('tiếng việt');
  await ears.until('ông bà cần làm việc gì');
  await ears.choose('hộ tịch');
  await ears.until('việc nào về');
  await ears.choose('đăng ký khai sinh');
  await ears.until('cần mang theo');
  await ears.choose('tiếp tục');
  await ears.until('ông bà có muốn khai tờ khai trước khi lấy số không');
  await ears.choose('chỉ lấy số');
  await ears.until('ông bà thuộc diện ưu tiên không');
  await ears.choose('không lấy số thường');
  await ears.until('lấy số cho việc này');
  await ears.choose('lấy số');
  await ears.until('letter:a');
  const number = (await page.locator('output').first().textContent()) ?? '';
  const digits = [...number.slice(1)].map((digit) => `number:${digit}`);
  await expect.poll(() => ears.all().join(' ')).toContain(['letter:a', ...digits].join(' '));
  // the clips came once; nothing that is heard is told to the network
  expect(requests.filter((url) => url.includes('/guide/'))).toEqual([]);
});

test('GU-10 the next person finds the kiosk silent, and its loudness as it was', async ({ page }) => {
  const ears = await listen(page);
  await turnOn(page);
  await ears.until('chọn cách dùng dễ hơn');
  for (let i = 0; i < 5; i += 1) await page.keyboard.press('F6');
  await ears.until('âm lượng');
  await expect(page.locator('.guide-bar')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /Chạm để lấy số/ }).click();
  await page.getByRole('button', { name: 'Về đầu' }).click();
  await expect(page.locator('.guide-bar')).toHaveCount(0);
  ears.forget();
  await page.keyboard.press('F1');
  await page.getByRole('button', { name: /Nghe đọc/ }).click();
  await ears.until('chọn cách dùng dễ hơn');
  await page.keyboard.press('F6');
  // one step below the fourth
  await expect.poll(() => ears.all().slice(-4)).toEqual(['âm lượng', 'number:3', 'trên', 'number:5']);
});

test('GU-19 a server that goes away silences nobody', async ({ page }) => {
  const ears = await listen(page);
  await turnOn(page);
  await ears.until('chọn cách dùng dễ hơn');
  await ears.choose('xong');
  await ears.until(first);
  ears.forget();
  await hall.kill();
  await ears.until('máy tạm ngừng');
  await ears.until('xin lấy số ở máy khác hoặc hỏi cán bộ hướng dẫn');
  await hall.start();
});

const ways = [
  { name: 'upright', viewport: { width: 1080, height: 1920 }, switches: [] },
  { name: 'lying', viewport: { width: 1920, height: 1080 }, switches: [] },
  { name: 'low reach', viewport: { width: 1080, height: 1920 }, switches: [/^Nút ở thấp/] },
];

for (const { name, viewport, switches } of ways) {
  test(`GU-18 every control and every page has a spoken text, and the bar covers nothing, ${name}`, async ({
    browser,
  }) => {
    test.setTimeout(300_000);
    const page = await (await browser.newContext({ viewport, bypassCSP: true })).newPage();
    const book = bookOf('vi');
    const found: string[] = [];
    const look: Look = async (one, where) => {
      found.push(...(await pageFindings(one, where)), ...(await accessFindings(one, where)));
      for (const text of await textsOn(one)) {
        const parts = cutText(text, book, 'vi').map(({ key }) => key);
        const isSpelled = /\p{L}{2}/u.test(text) && parts.some((key) => key.startsWith('letter:'));
        if (parts.length === 0 || isSpelled || parts.some((key) => !book.has(key)))
          found.push(`${where}: "${text}" is heard as ${parts.join(' · ')}`);
      }
    };
    await beginWith(page, hall, { switches: [/^Nghe đọc/, ...switches] }, look);
    await walkAll(page, hall, look);
    expect([...new Set(found)]).toEqual([]);
  });
}

/** Names of all that can be touched, and lines of what is read; not what the citizen has written. */
async function textsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.querySelector('dialog[open]') ?? document;
    const clean = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();
    const own = ['dd', 'output', 'input', 'time', '.head-hall'];
    const all = root.querySelectorAll('button, label, h1, h2, p, li, dt, legend, [role=alert]');
    return [...all].flatMap((one) => {
      if (one.getClientRects().length === 0 || one.closest(own.join()) !== null) return [];
      const lines = one.getAttribute('aria-label') ?? (one as HTMLElement).innerText;
      return lines
        .split('\n')
        .map(clean)
        .filter((text) => /[\p{L}\d]/u.test(text));
    });
  });
}

function bookOf(locale: 'vi' | 'en'): GuidePack {
  const folder = 'kiosk-ui/public/guide';
  const { clips } = JSON.parse(readFileSync(`${folder}/${locale}.json`, 'utf8')) as {
    clips: { key: string; at: number; bytes: number }[];
  };
  return openPack(clips, new ArrayBuffer(0));
}

/** What the codec takes at its low rate; before it every clip is levelled to a tenth. */
const codecLu = 2.5;

for (const locale of ['vi', 'en']) {
  test(`GU-14 in ${locale} clips are of one loudness, and meet without a click`, async ({ page }) => {
    await page.goto(`${hall.url}/kiosk`);
    const sounds = (await decoded(page, locale)).map(softenEdges);
    expect(sounds.length).toBeGreaterThan(15);
    sounds.forEach((one, at) => {
      const next = sounds[(at + 1) % sounds.length] ?? one;
      const joint = Float32Array.from([...one.subarray(-48), ...next.subarray(0, 48)]);
      expect(Math.abs(loudness(one) - targetLufs)).toBeLessThan(codecLu);
      expect(largestStep(joint)).toBeLessThan(Math.min(0.02, largestStep(one)));
    });
  });
}

/** The largest step from one sample to the next. */
function largestStep(sound: Float32Array): number {
  return sound.reduce((most, value, at) => Math.max(most, Math.abs(value - (sound[at - 1] ?? value))), 0);
}

/** Every eightieth clip, as the kiosk's browser decodes it. */
async function decoded(page: Page, locale: string): Promise<Float32Array[]> {
  const texts = await page.evaluate(async (language) => {
    const folder = `/app/kiosk/guide/${language}`;
    const { clips } = (await (await fetch(`${folder}.json`)).json()) as {
      clips: { at: number; bytes: number }[];
    };
    const pack = await (await fetch(`${folder}.pack`)).arrayBuffer();
    const context = new OfflineAudioContext(1, 1, 48_000);
    const picked = clips.filter((_clip, index) => index % 80 === 7);
    const buffers = picked.map(({ at, bytes }) => context.decodeAudioData(pack.slice(at, at + bytes)));
    return (await Promise.all(buffers)).map((buffer) => {
      const whole = Int16Array.from(buffer.getChannelData(0), (value) => Math.round(value * 32_767));
      return Array.from(new Uint8Array(whole.buffer), (byte) => String.fromCharCode(byte)).join('');
    });
  }, locale);
  return texts.map((text) => {
    const bytes = Buffer.from(text, 'latin1');
    return Float32Array.from({ length: bytes.length / 2 }, (_, at) => bytes.readInt16LE(2 * at) / 32_767);
  });
}
