/** npm run typecheck: each environment (core, main, window, worker, …) has its own types and is checked by itself. */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inPairs } from './shared/in-pairs.ts';
import { complain, runScript, say } from './shared/people.ts';
import { packageCommand, projectDir } from './shared/project.ts';
import { runNode } from './shared/run.ts';

const ENVIRONMENTS = ['core', 'main', 'preload', 'renderer', 'scripts', 'test'];

/** The project files in these folders; a nested one (the worker's) is an environment of its own. */
function findConfigs(): readonly string[] {
  return ENVIRONMENTS.flatMap((folder) =>
    readdirSync(join(projectDir, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /(?:^|[\\/])tsconfig\.json$/.test(name))
      .map((name) => join(folder, name)),
  );
}

/** What was found of unchanged files is kept: a second check takes a tenth of the time. */
const kept = (config: string): string =>
  join('node_modules', '.cache', 'types', `${dirname(config).replaceAll(/[\\/]/g, '-')}.json`);

await runScript(async () => {
  const compiler = packageCommand('typescript', 'tsc');
  const results = await inPairs(findConfigs(), async (config) => {
    const check = await runNode(
      [compiler, '--noEmit', '--incremental', '--tsBuildInfoFile', kept(config), '-p', config],
      { cwd: projectDir },
    );
    return { config, failed: check.code !== 0, output: check.output.trim() };
  });
  const failures = results.filter(({ failed }) => failed);
  for (const { config, output } of failures) complain(`${config}\n${output}\n`);
  const names = (failures.length > 0 ? failures : results).map(({ config }) => dirname(config));
  say(
    failures.length > 0
      ? `Types are wrong in: ${names.join(', ')}.`
      : `Types are right in: ${names.join(', ')}.`,
  );
  return failures.length === 0 ? 0 : 1;
});
