import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { loudness } from '../../display-board/announce-tools/loudness.ts';
import { targetLufs } from '../../display-board/announce-tools/make-clip.ts';
import { softenEdges } from '../../kiosk-ui/src/spoken/soften-edges.ts';
import type { DemoHall } from '../harness/demo-hall.ts';
import { startDemo } from '../harness/demo-hall.ts';
import { listen } from './guide-ears.ts';

let hall: DemoHall;
test.beforeAll(async () => {
  hall = await startDemo();
});
test.afterAll(() => hall[Symbol.asyncDispose]());

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

test('GU-4 the bar of the guide covers nothing, and its keys are 20 mm', async ({ browser }) => {
  for (const viewport of [
    { width: 1080, height: 1920 },
    { width: 1920, height: 1080 },
  ]) {
    const page = await (await browser.newContext({ viewport })).newPage();
    await turnOn(page);
    for (const isLow of [false, true]) {
      if (isLow) {
        await page.keyboard.press('F1');
        await page.getByRole('button', { name: /Nút ở thấp/ }).click();
      }
      await page.getByRole('button', { name: 'Xong' }).click();
      expect(await crowded(page)).toEqual([]);
    }
    await page.getByRole('button', { name: /Chạm để lấy số/ }).click();
    await page.getByRole('main').getByRole('button', { name: 'Tiếng Việt' }).click();
    expect(await crowded(page)).toEqual([]);
  }
});

/** Buttons that are small, leave the screen, or lie under something else. */
async function crowded(page: Page): Promise<string[]> {
  await page.locator('.guide-bar').waitFor();
  return page.evaluate(() =>
    [...document.querySelectorAll('button')].flatMap((button) => {
      const { left, right, top, bottom, width, height } = button.getBoundingClientRect();
      if (width === 0) return [];
      const name = button.textContent?.slice(0, 25) ?? '';
      const over = document.elementFromPoint(left + width / 2, top + height / 2);
      const isOut = left < -1 || right > innerWidth + 1 || top < -1 || bottom > innerHeight + 1;
      return [
        ...(width < 80 || height < 80 ? [`small: ${name} ${Math.round(width)} × ${Math.round(height)}`] : []),
        ...(isOut ? [`outside: ${name}`] : []),
        ...(over !== null && !button.contains(over) ? [`covered: ${name} by ${over.className}`] : []),
      ];
    }),
  );
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
