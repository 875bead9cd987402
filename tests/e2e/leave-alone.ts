import type { Page } from '@playwright/test';

/** How long the page takes its minute without a touch, and the seconds it counts after that, in milliseconds. */
type Hurry = { idle: number; second: number };

/** In the page: its two waits for somebody may be made short by a test. Everything else keeps its time. */
export function hurryTimers(): void {
  const real = setTimeout.bind(globalThis);
  const hurry = (): Hurry =>
    // only leaveAlone sets it
    (Reflect.get(globalThis, 'hurry') as Hurry | undefined) ?? { idle: 60_000, second: 1_000 };
  const short = (act: () => void, ms?: number): ReturnType<typeof setTimeout> =>
    real(act, ms === 60_000 ? hurry().idle : ms === 1_000 ? hurry().second : ms);
  Reflect.set(globalThis, 'setTimeout', short);
}

/** A last touch, and from then on nobody. */
export async function leaveAlone(page: Page, hurry: Hurry): Promise<void> {
  await page.evaluate((set) => void Reflect.set(globalThis, 'hurry', set), hurry);
  await page.locator('h1').first().dispatchEvent('pointerdown');
}
