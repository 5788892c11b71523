import { describe, expect, it } from 'vitest';
import { packageFolders } from '../../../scripts/electron-as-user/app-copy.ts';
import { chooseUser, parseUsers } from '../../../scripts/electron-as-user/ordinary-user.ts';

const ROOT = 'root:x:0:0:root:/root:/bin/bash';
const NOBODY = 'nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin';
const ANA = 'ana:x:1000:1000::/home/ana:/bin/bash';
const DAEMON = 'daemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin';

const choose = (lines: readonly string[], sudoUid?: string) =>
  chooseUser(parseUsers(lines.join('\n')), sudoUid)?.name;

describe('chooseUser', () => {
  it('takes the person behind sudo', () => {
    expect(choose([ROOT, NOBODY, ANA], '1000')).toBe('ana');
  });

  it('takes nobody when there is no such person', () => {
    expect(choose([ROOT, ANA, NOBODY])).toBe('nobody');
    expect(choose([ROOT, ANA, NOBODY], '0')).toBe('nobody');
  });

  it('takes a person where nobody is missing, and never a system account', () => {
    expect(choose([ROOT, DAEMON, ANA])).toBe('ana');
    expect(choose([ROOT, DAEMON])).toBeUndefined();
  });
});

describe('packageFolders', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/a': { dependencies: { b: '1', c: '1' } },
      'node_modules/a/node_modules/b': { dependencies: { c: '1' } },
      'node_modules/b': {},
      'node_modules/c': { dependencies: { a: '1' } },
      'node_modules/unused': {},
    },
  };

  it('follows the dependencies, the nearest copy first, in circles too', () => {
    expect(packageFolders(lock, ['a'])).toEqual([
      'node_modules/a',
      'node_modules/a/node_modules/b',
      'node_modules/c',
    ]);
  });

  it('leaves out names that are no package, such as electron itself', () => {
    expect(packageFolders(lock, ['electron', 'fs', 'b'])).toEqual(['node_modules/b']);
  });
});
