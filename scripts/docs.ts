/**
 * npm run docs: writes the documents that are generated from the source, so that they cannot say
 * something else than the program does. With --check it only compares.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SESSION_SCHEMA_PATH, sessionJsonSchemaText } from '../core/notes/session-document.ts';
import { clipsDocument } from './docs/clips-document.ts';
import { cuesDocument } from './docs/cues-document.ts';
import { metricsDocument } from './docs/metrics-document.ts';
import { settingsDocument } from './docs/settings-document.ts';
import { complain, runScript, say } from './shared/people.ts';
import { projectDir } from './shared/project.ts';

const DOCUMENTS = [
  { path: 'docs/metrics.md', render: metricsDocument },
  { path: 'docs/settings.md', render: settingsDocument },
  { path: 'docs/worth-watching.md', render: clipsDocument },
  { path: 'docs/cues.md', render: cuesDocument },
  { path: SESSION_SCHEMA_PATH, render: sessionJsonSchemaText },
] as const;

function readOrNothing(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

await runScript(() => {
  const isCheck = process.argv.includes('--check');
  let stale = 0;
  for (const { path, render } of DOCUMENTS) {
    const file = join(projectDir, path);
    const wanted = render();
    const isCurrent = readOrNothing(file) === wanted;
    if (isCurrent) say(`${path} is up to date.`);
    else if (isCheck) {
      stale += 1;
      complain(
        `${path} differs from what the source says. It is generated: run \`npm run docs\` and commit the result instead of editing it.`,
      );
    } else {
      writeFileSync(file, wanted);
      say(`Wrote ${path}.`);
    }
  }
  return stale === 0 ? 0 : 1;
});
