import { readFileSync } from 'node:fs';
import { ask, hasProgram } from '../shared/run.ts';

export type OrdinaryUser = { readonly name: string; readonly uid: number; readonly gid: number };

/** Debian's range for people's accounts. */
const FIRST_PERSON = 1000;
const LAST_PERSON = 59_999;
const NOBODY = 'nobody';

export function parseUsers(passwd: string): readonly OrdinaryUser[] {
  return passwd.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    if (name === undefined || uid === undefined || gid === undefined) return [];
    return [{ name, uid: Number(uid), gid: Number(gid) }];
  });
}

/**
 * Whom to become instead of root: the person behind `sudo`; else nobody, who owns nothing that the
 * tests could touch; else any person's account.
 */
export function chooseUser(
  users: readonly OrdinaryUser[],
  sudoUid: string | undefined,
): OrdinaryUser | undefined {
  const caller = users.find(({ uid }) => uid !== 0 && String(uid) === sudoUid);
  const nobody = users.find(({ name, uid }) => name === NOBODY && uid !== 0);
  const person = users.find(({ uid }) => uid >= FIRST_PERSON && uid <= LAST_PERSON);
  return caller ?? nobody ?? person;
}

/** The user to switch to, or undefined when this machine has no way to switch. */
export function findOrdinaryUser(): OrdinaryUser | undefined {
  if (process.platform !== 'linux' || !hasProgram('setpriv')) return undefined;
  const user = chooseUser(parseUsers(readFileSync('/etc/passwd', 'utf8')), process.env['SUDO_UID']);
  return user !== undefined && runsAs(user, ['true']) ? user : undefined;
}

/** Whether a command succeeds for that user. */
export function runsAs(user: OrdinaryUser, command: readonly string[]): boolean {
  const switching = [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups', '--'];
  return ask('setpriv', [...switching, ...command]) !== undefined;
}
