import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inPairs } from '../shared/in-pairs.ts';
import { say } from '../shared/people.ts';
import { projectDir } from '../shared/project.ts';
import { ask } from '../shared/run.ts';
import { type StepResult, describeStep, newChanges, sumLine, toStepResult } from './results.ts';
import { runStep } from './run-step.ts';
import { planSteps } from './steps.ts';

/** Runs every step, also after a failure, and ends with one line of sums. Returns the exit code. */
export async function verifyAll(): Promise<number> {
  const reportFolder = mkdtempSync(join(tmpdir(), 'greenroom-verify-'));
  const env = { ...process.env, GREENROOM_REPORT_DIR: reportFolder };
  const before = workTreeState();
  const results: StepResult[] = [];
  try {
    const hasDocs = existsSync(join(projectDir, 'scripts', 'docs.ts'));
    for (const group of planSteps(reportFolder, hasDocs)) {
      results.push(...(await inPairs(group, (step) => runStep(step, env))));
    }
    results.push(checkWorkTree(before));
  } finally {
    rmSync(reportFolder, { recursive: true, force: true });
  }
  say('');
  for (const result of results) say(describeStep(result));
  say(sumLine(results));
  return results.every(({ succeeded }) => succeeded) ? 0 : 1;
}

/** Undefined outside a git checkout, for example in an unpacked archive. */
function workTreeState(): string | undefined {
  return ask('git', ['-C', projectDir, 'status', '--porcelain', '--untracked-files=all']);
}

function checkWorkTree(before: string | undefined): StepResult {
  const started = Date.now();
  const after = workTreeState();
  const changes = before === undefined || after === undefined ? [] : newChanges(before, after);
  if (changes.length > 0)
    say(`\nThe checks changed files, which they must not:\n${changes.join('\n')}`);
  const result = toStepResult('unchanged files', Date.now() - started, changes.length === 0);
  return result;
}
