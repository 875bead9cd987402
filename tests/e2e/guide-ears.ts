import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

type Heard = { key: string; utterance: number };

/** A person who hears the kiosk and does not see it: goes by clips and the keys of the keypad alone. */
export type Ears = {
  /** Everything heard so far, clip by clip. */
  readonly all: () => readonly string[];
  /** Another person comes: what was heard before does not count. */
  readonly forget: () => void;
  /** Moves on with the arrow until a control says this, and presses OK. */
  readonly choose: (key: string) => Promise<void>;
  /** Until this is heard, later than what was last chosen. */
  readonly until: (key: string) => Promise<void>;
};

const mostMoves = 40;

/** Begins to listen; before the first page is opened. */
export async function listen(page: Page): Promise<Ears> {
  const heard: Heard[] = [];
  await page.exposeFunction('tellTest', (one: Heard) => void heard.push(one));
  await page.addInitScript(() => {
    document.addEventListener('guide-heard', (event) => {
      const { tellTest } = globalThis as unknown as { tellTest: (one: unknown) => void };
      tellTest((event as CustomEvent).detail);
    });
  });
  /** The last utterance that somebody has already acted on. */
  let done = 0;
  const fresh = (): Heard[] => heard.filter(({ utterance }) => utterance > done);
  const firstOf = (): string | undefined => fresh()[0]?.key;

  async function choose(key: string): Promise<void> {
    for (let moves = 0; moves < mostMoves; moves += 1) {
      done = Math.max(0, ...heard.map(({ utterance }) => utterance));
      await page.keyboard.press('ArrowRight');
      await expect.poll(firstOf, { message: `a control, while looking for "${key}"` }).toBeDefined();
      if (firstOf() !== key) continue;
      done = Math.max(...heard.map(({ utterance }) => utterance));
      return page.keyboard.press('Enter');
    }
    throw new Error(`no control said "${key}"; heard: ${heard.map((one) => one.key).join(' · ')}`);
  }

  return {
    all: () => heard.map(({ key }) => key),
    forget() {
      heard.length = 0;
      done = 0;
    },
    until: (key) => expect.poll(() => fresh().map((one) => one.key)).toContain(key),
    choose,
  };
}
