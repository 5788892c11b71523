import { SetUpError, say, seconds } from '../shared/people.ts';
import { ask, isRoot, run } from '../shared/run.ts';
import { type PackageChoice, choosePackages, installableNames } from './packages.ts';
import { type Missing, type Needs, findMissing, runsOnDebian } from './requirements.ts';

/** Another apt may be at work, for example the one that a fresh machine starts by itself. */
const LOCK_WAIT = ['-o', 'DPkg::Lock::Timeout=300'];
const QUIET_ENV = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };

/** Installs what is missing where that is ours to do (root on Debian); elsewhere says what to do. */
export async function ensureSystem(needs: Needs): Promise<void> {
  const missing = findMissing(needs);
  if (missing.length === 0) return;
  if (!isRoot() || !runsOnDebian()) throw new SetUpError(describeMissing(missing));

  const started = Date.now();
  say(`Installing what the system lacks: ${missing.map(({ what }) => what).join(', ')}…`);
  await apt(['update']);
  const names = packageNames(missing);
  await apt(['install', '--yes', '--no-install-recommends', ...names]);
  const stillMissing = findMissing(needs);
  if (stillMissing.length > 0) throw new SetUpError(describeMissing(stillMissing));
  say(`Installed ${names.join(' ')} in ${seconds(Date.now() - started)}.`);
}

/** What is missing and the command that brings it, in words for a person. */
export function describeMissing(missing: readonly Missing[]): string {
  const list = missing
    .map(({ what, neededFor }) => `  ${what}: needed for ${neededFor}`)
    .join('\n');
  const unknown = missing.filter(({ packages }) => packages.length === 0).map(({ what }) => what);
  const names = packageNames(missing);
  const advice = [
    ...(names.length > 0
      ? [`On Debian and Ubuntu: sudo apt-get update && sudo apt-get install ${names.join(' ')}`]
      : []),
    ...(unknown.length > 0
      ? [`Look for the package of your system that holds: ${unknown.join(', ')}`]
      : []),
  ];
  return `This system lacks some things:\n${list}\n${advice.join('\n')}`;
}

function packageNames(missing: readonly Missing[]): readonly string[] {
  const choices: readonly PackageChoice[] = missing.flatMap(({ packages }) => packages);
  const policy = ask('apt-cache', ['policy', ...new Set(choices.flat())]) ?? '';
  return choosePackages(choices, installableNames(policy));
}

async function apt(args: readonly string[]): Promise<void> {
  const result = await run('apt-get', [...LOCK_WAIT, ...args], { env: QUIET_ENV });
  if (result.code === 0) return;
  const complaint =
    result.output.split('\n').find((line) => /^[EW]:/.test(line)) ?? 'no reason given';
  throw new SetUpError(
    `"apt-get ${args.join(' ')}" failed: ${complaint.replace(/^[EW]:\s*/, '')}\n` +
      'Run that command yourself to see the whole message, then run this again.',
  );
}
