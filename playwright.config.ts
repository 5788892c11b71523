import { join } from 'node:path';
import { defineConfig, type ReporterDescription } from '@playwright/test';

/** Set by `npm run verify`, which adds up the results of all kinds of tests. */
const reportFolder = process.env['GREENROOM_REPORT_DIR'];

const reporters: ReporterDescription[] = [['list']];
if (reportFolder !== undefined)
  reporters.push(['json', { outputFile: join(reportFolder, 'e2e.json') }]);

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results',
  // Every test drives a real Electron with a camera and two vision workers; two at once would starve both.
  workers: 1,
  fullyParallel: false,
  // A test that passes on the second try hides a fault.
  retries: 0,
  timeout: 180_000,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: reporters,
});
