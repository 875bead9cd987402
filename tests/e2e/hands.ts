import type { Locator, Page } from '@playwright/test';

/** How a citizen of a story presses buttons and writes lines. */
export type Hands = {
  touch: (button: Locator) => Promise<void>;
  /** Makes a line the one that is typed in. */
  reach: (line: Locator) => Promise<void>;
  write: (line: Locator, text: string) => Promise<void>;
};

export const finger: Hands = {
  touch: (button) => button.click(),
  reach: (line) => line.click(),
  write: (line, text) => line.fill(text),
};

/** The same hands, and every text they have written. */
export function noting(hands: Hands): Hands & { written: string[] } {
  const written: string[] = [];
  return {
    ...hands,
    written,
    write(line, text) {
      written.push(text);
      return hands.write(line, text);
    },
  };
}

/** Leaves alone what stands there already, such as what came from an ID card. */
export const sparingFinger: Hands = {
  async touch(button) {
    const answer = button.locator('xpath=..').locator('.d-choice[aria-pressed=true]');
    // pressed once more it stays, and a question that is alone on its page is over
    await ((await answer.count()) === 1 ? answer : button).click();
  },
  reach: finger.reach,
  async write(line, text) {
    if ((await line.inputValue()) === '') await line.fill(text);
  },
};

/** More steps than any page has controls. */
const mostSteps = 160;

/** Tab, Enter and letters; never a pointer. */
export const keyboard: Hands = {
  async touch(button) {
    await tabTo(button);
    await button.page().keyboard.press('Enter');
  },
  reach: tabTo,
  async write(line, text) {
    await tabTo(line);
    await line.page().keyboard.press('Control+A');
    await typeText(line.page(), text);
  },
};

async function tabTo(target: Locator): Promise<void> {
  const page = target.page();
  const element = await target.elementHandle();
  for (let steps = 0; steps < mostSteps; steps += 1) {
    if ((await element?.evaluate((one) => one === document.activeElement)) === true) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no step of the keyboard leads to ${String(target)}`);
}

/** Letters as a keyboard program gives them, composed. */
async function typeText(page: Page, text: string): Promise<void> {
  for (const letter of text) await page.keyboard.type(letter);
}
