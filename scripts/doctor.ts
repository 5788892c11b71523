/** npm run doctor: what is here, what is missing, and what to do about it. Changes nothing. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SetUpError, runScript, say } from './shared/people.ts';

await runScript(async () => {
  const packages = join(import.meta.dirname, '..', 'node_modules', '.package-lock.json');
  if (!existsSync(packages)) {
    throw new SetUpError('The packages are not installed, so nothing can run yet. Run: npm ci');
  }
  // Loaded only now, because it uses those packages.
  const { examine, isReady, report } = await import('./doctor/findings.ts');
  const findings = examine();
  for (const line of report(findings)) say(line);
  return isReady(findings) ? 0 : 1;
});
