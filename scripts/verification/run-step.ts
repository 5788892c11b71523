import { existsSync, readFileSync } from 'node:fs';
import { projectDir } from '../shared/project.ts';
import { reasonOf, say } from '../shared/people.ts';
import { runNode } from '../shared/run.ts';
import {
  type StepResult,
  type TestCount,
  countPlaywright,
  countVitest,
  describeStep,
  toStepResult,
} from './results.ts';
import type { Step, TestReport } from './steps.ts';

/**
 * Runs one step. The tests write to the terminal as they go, for they are long; a check is silent
 * unless it fails, so that two can run side by side.
 */
export async function runStep(step: Step, env: NodeJS.ProcessEnv): Promise<StepResult> {
  const started = Date.now();
  const show = step.report !== undefined;
  if (show) say(`\n${step.name}`);
  let code = 0;
  for (const command of step.commands) {
    const result = await runNode(command, { cwd: projectDir, env, show });
    code = result.code;
    if (code === 0) continue;
    if (!show) say(`\n${step.name}\n${result.output.trim()}\n`);
    break;
  }
  const result = toStepResult(step.name, Date.now() - started, code === 0, readCount(step.report));
  say(describeStep(result));
  return result;
}

function readCount(report: TestReport | undefined): TestCount | undefined {
  if (report === undefined) return undefined;
  // No report: the runner did not get as far as its first test, and its exit code says so.
  if (!existsSync(report.file)) return undefined;
  try {
    const content: unknown = JSON.parse(readFileSync(report.file, 'utf8'));
    return report.kind === 'vitest' ? countVitest(content) : countPlaywright(content);
  } catch (error) {
    say(`The figures of the ${report.kind} tests cannot be read: ${reasonOf(error)}`);
    return { passed: 0, failed: 1 };
  }
}
