import { test as base } from '@playwright/test';

export { expect } from '@playwright/test';

/** A test after which no page stays open: a page left behind knocks at its ended hall for the rest of the run. */
export const test = base.extend<{ emptyRoom: undefined }>({
  emptyRoom: [
    async ({ browser }, use) => {
      await use(undefined);
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
});
