/** npm run test:e2e: the end-to-end tests in the real Electron; arguments go on to Playwright. */
import { onStage } from './e2e/on-stage.ts';
import { packageCommand } from './shared/project.ts';
import { runScript } from './shared/people.ts';

await runScript(() => {
  // Electron is the only browser here; Playwright must not fetch another.
  process.env['PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD'] = '1';
  const playwright = packageCommand('@playwright/test', 'playwright');
  return onStage((runOnStage) => runOnStage([playwright, 'test', ...process.argv.slice(2)]));
});
