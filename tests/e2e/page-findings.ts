import type { Page } from '@playwright/test';

/**
 * What a hand, an eye or a wheelchair would find wrong with a kiosk page, a line each. 20 mm are 81 px on a screen of
 * 21.5 inches, 1080 × 1920; in low reach the lowest 40 rem (160 mm) hold every button.
 */
export async function pageFindings(page: Page, name: string): Promise<string[]> {
  return page.evaluate((where) => {
    const { dataset } = document.documentElement;
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    const isLow = dataset['reach'] === 'low';
    const reach = innerHeight - 40 * rem - 1;
    const root = document.querySelector('dialog[open]') ?? document;
    const found: string[] = [];
    const tell = (element: Element, what: string): void => {
      const text = (element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 24);
      found.push(`${where}: "${text}" ${what}`);
    };
    for (const button of root.querySelectorAll('button')) {
      const box = button.getBoundingClientRect();
      if (box.width === 0 || getComputedStyle(button).visibility === 'hidden') continue;
      if (box.width < 81 || box.height < 81)
        tell(button, `is ${Math.round(box.width)} × ${Math.round(box.height)}`);
      if (box.left < -1 || box.right > innerWidth + 1) tell(button, 'leaves the screen');
      // what scrolls may lie beneath the edge of its box; nothing else may be covered
      const scroller = button.closest('.d-fields');
      const isScrolled = scroller !== null && scroller.scrollHeight > scroller.clientHeight + 1;
      if (isLow && box.top < reach && !isScrolled)
        tell(button, `is ${Math.round(reach - box.top)} px too high`);
      const over = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      if (!isScrolled && !button.contains(over)) tell(button, 'is covered or off the screen');
    }
    for (const words of root.querySelectorAll('button, h1, h2, p, dt, dd, label, small')) {
      const size = parseFloat(getComputedStyle(words).fontSize);
      const isSeen = words.getClientRects().length > 0 && words.textContent !== '';
      if (isSeen && size < 1.5 * rem - 0.1) tell(words, `has letters of ${size} px`);
    }
    return found;
  }, name);
}
