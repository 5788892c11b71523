/** npm run bench: every measurement in test/bench, one after the other; arguments choose by name. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { onStage } from './e2e/on-stage.ts';
import { SetUpError, runScript, say } from './shared/people.ts';
import { projectDir } from './shared/project.ts';

const BENCH_FOLDER = 'test/bench';

function findBenches(wanted: readonly string[]): readonly string[] {
  const folder = join(projectDir, BENCH_FOLDER);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names
    .filter((name) => name.endsWith('.bench.ts'))
    .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
    .sort();
}

await runScript(() => {
  const benches = findBenches(process.argv.slice(2));
  if (benches.length === 0)
    throw new SetUpError(`No measurement of that name is in ${BENCH_FOLDER}.`);
  return onStage(async (runOnStage) => {
    const failed: string[] = [];
    for (const name of benches) {
      say(`\n${name}`);
      // One at a time on purpose: two measurements at once would disturb each other.
      if ((await runOnStage([join(BENCH_FOLDER, name)])) !== 0) failed.push(name);
    }
    say(
      failed.length === 0
        ? `\n${benches.length} measurements done.`
        : `\nFailed: ${failed.join(', ')}.`,
    );
    return failed.length === 0 ? 0 : 1;
  });
});
