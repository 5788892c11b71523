import * as z from 'zod';
import { seconds } from '../shared/people.ts';

export type StepResult = {
  readonly name: string;
  readonly succeeded: boolean;
  readonly milliseconds: number;
  /** Tests that ran; a plain check counts none, unless it fails. */
  readonly passed: number;
  readonly failed: number;
};

export type TestCount = { readonly passed: number; readonly failed: number };

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

/** A file that fails before its first test has no test to count, so the file itself counts as one. */
export function countVitest(report: unknown): TestCount {
  const { numPassedTests, numFailedTests, testResults } = vitestReport.parse(report);
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + brokenFiles.length };
}

export function countPlaywright(report: unknown): TestCount {
  const { expected, unexpected, flaky } = playwrightReport.parse(report).stats;
  return { passed: expected, failed: unexpected + flaky };
}

/** A step that failed without a failed test (a broken set-up, a failing check) counts as one failure. */
export function toStepResult(
  name: string,
  milliseconds: number,
  succeeded: boolean,
  count: TestCount = { passed: 0, failed: 0 },
): StepResult {
  const failed = succeeded ? count.failed : Math.max(1, count.failed);
  return { name, milliseconds, succeeded: succeeded && failed === 0, passed: count.passed, failed };
}

export function describeStep({
  name,
  succeeded,
  milliseconds,
  passed,
  failed,
}: StepResult): string {
  const tests = passed > 0 ? ` (${passed} passed, ${failed} failed)` : '';
  return `${succeeded ? 'ok    ' : 'FAILED'} ${name}: ${seconds(milliseconds)}${tests}`;
}

/** The line that ends the run, in the form that tools look for. */
export function sumLine(results: readonly StepResult[]): string {
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  return `${passed} passed, ${failed} failed`;
}

/** The lines of `git status` that were not there before the checks. */
export function newChanges(before: string, after: string): readonly string[] {
  const known = new Set(before.split('\n'));
  return after.split('\n').filter((line) => line.trim() !== '' && !known.has(line));
}
