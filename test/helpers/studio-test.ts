import { test as base } from '@playwright/test';
import { launchStudio } from './studio.ts';
import type { Studio } from './studio.ts';

/** A test with `launch`, which leaves no app behind, however the test ends. */
export const test = base.extend<{ readonly launch: typeof launchStudio }>({
  // Playwright reads from this pattern which fixtures are wanted, and takes nothing but a pattern.
  launch: async ({ browserName: _browserName }, provide) => {
    const started: Studio[] = [];
    await provide(async (options) => {
      const studio = await launchStudio(options);
      started.push(studio);
      return studio;
    });
    for (const { isOpen, kill } of started) if (isOpen()) await kill();
  },
});
