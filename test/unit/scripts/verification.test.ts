import { describe, expect, it } from 'vitest';
import {
  countPlaywright,
  countVitest,
  describeStep,
  newChanges,
  sumLine,
  toStepResult,
} from '../../../scripts/verification/results.ts';
import { planSteps } from '../../../scripts/verification/steps.ts';

describe('counting', () => {
  it('takes the figures of Vitest, and a file that broke before its first test as one failure', () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 1,
      testResults: [
        { status: 'passed', assertionResults: [{}] },
        { status: 'failed', assertionResults: [{}] },
        { status: 'failed', assertionResults: [] },
      ],
    };
    expect(countVitest(report)).toEqual({ passed: 7, failed: 2 });
  });

  it('takes a flaky end-to-end test as a failure', () => {
    const report = { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 } };
    expect(countPlaywright(report)).toEqual({ passed: 3, failed: 2 });
  });

  it('counts a failing check as one failure and a passing one as nothing', () => {
    expect(toStepResult('types', 1, false)).toMatchObject({
      passed: 0,
      failed: 1,
      succeeded: false,
    });
    expect(toStepResult('types', 1, true)).toMatchObject({ passed: 0, failed: 0, succeeded: true });
  });

  it('does not count a failed test twice', () => {
    expect(toStepResult('unit', 1, false, { passed: 4, failed: 2 })).toMatchObject({ failed: 2 });
  });

  it('does not believe a runner that ends well with failed tests', () => {
    expect(toStepResult('unit', 1, true, { passed: 4, failed: 1 }).succeeded).toBe(false);
  });

  it('ends with the sums', () => {
    const results = [
      toStepResult('unit', 1, true, { passed: 10, failed: 0 }),
      toStepResult('types', 1, false),
    ];
    expect(sumLine(results)).toBe('10 passed, 1 failed');
    expect(results.map(describeStep)).toEqual([
      'ok     unit: 0.0 s (10 passed, 0 failed)',
      'FAILED types: 0.0 s',
    ]);
  });
});

describe('newChanges', () => {
  it('lists what the checks changed, not what was changed before', () => {
    expect(newChanges(' M a.ts\n', ' M a.ts\n?? b.ts\n')).toEqual(['?? b.ts']);
    expect(newChanges('', '')).toEqual([]);
  });
});

describe('planSteps', () => {
  const names = (hasDocs: boolean) =>
    planSteps('/reports', hasDocs)
      .flat()
      .map(({ name }) => name);

  it('holds every kind of check', () => {
    expect(names(true)).toEqual([
      'types',
      'lint',
      'unused code',
      'build',
      'docs',
      'layers',
      'unit',
      'integration',
      'end to end',
    ]);
  });

  it('leaves out the check of documents where there is no script for it', () => {
    expect(names(false)).not.toContain('docs');
  });
});
