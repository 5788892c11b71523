import { test as base } from '@playwright/test';
import { launchStudio } from './studio.ts';
import type { Studio } from './studio.ts';

/** A test with `launch`, which leaves no app behind, however the test ends. */
export const test = base.extend<{ readonly launch: typeof launchStudio }>({
  // Playwright reads the wanted fixtures from this pattern; there are none.
  // oxlint-disable-next-line no-empty-pattern
  launch: async ({}, use) => {
    const started: Studio[] = [];
    await use(async (options) => {
      const studio = await launchStudio(options);
      started.push(studio);
      return studio;
    });
    for (const { isOpen, kill } of started) if (isOpen()) await kill();
  },
});
