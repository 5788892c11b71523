import { chmodSync, chownSync, existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ask, isRoot } from '../shared/run.ts';
import { type OrdinaryUser, runsAs } from './ordinary-user.ts';

const SET_USER_ID_ROOT = 0o4755;

/**
 * Makes Chromium's sandbox work for the user who will run Electron, if that can be done. It needs user
 * namespaces, or else the helper `chrome-sandbox` beside the executable, owned by root with set-user-id.
 */
export function prepareSandbox(executable: string, user: OrdinaryUser | undefined): boolean {
  if (process.platform !== 'linux') return true;
  if (namespacesWork(user)) return true;
  const helper = join(dirname(executable), 'chrome-sandbox');
  if (!existsSync(helper)) return false;
  if (isSetUserIdRoot(helper)) return true;
  if (!isRoot()) return false;
  chownSync(helper, 0, 0);
  chmodSync(helper, SET_USER_ID_ROOT);
  return isSetUserIdRoot(helper);
}

function namespacesWork(user: OrdinaryUser | undefined): boolean {
  const attempt = ['unshare', '--user', '--map-root-user', 'true'];
  if (user !== undefined) return runsAs(user, attempt);
  const [command = '', ...args] = attempt;
  return ask(command, args) !== undefined;
}

function isSetUserIdRoot(file: string): boolean {
  const { uid, mode } = statSync(file);
  return uid === 0 && (mode & SET_USER_ID_ROOT) === SET_USER_ID_ROOT;
}
