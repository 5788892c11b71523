import { describe, expect, it } from 'vitest';
import { describeMissing } from '../../../scripts/system/install.ts';
import {
  choosePackages,
  installableNames,
  packageForLibrary,
} from '../../../scripts/system/packages.ts';
import { isDebianFamily, missingLibraries } from '../../../scripts/system/requirements.ts';

const POLICY_OF_DEBIAN_13 = `libgtk-3-0t64:
  Installed: (none)
  Candidate: 3.24.49-3
  Version table:
libgtk-3-0:
  Installed: (none)
  Candidate: (none)
  Version table:
xvfb:
  Installed: 2:21.1.16-1
  Candidate: 2:21.1.16-1
`;
const POLICY_OF_DEBIAN_12 = `libgtk-3-0:
  Installed: (none)
  Candidate: 3.24.38-2
xvfb:
  Installed: (none)
  Candidate: 2:21.1.7-3
`;

describe('missingLibraries', () => {
  it('names those that the loader could not find', () => {
    const ldd =
      '\tlibc.so.6 => /lib/libc.so.6 (0x1)\n\tlibgtk-3.so.0 => not found\n\tlibnss3.so => not found\n';
    expect(missingLibraries(ldd)).toEqual(['libgtk-3.so.0', 'libnss3.so']);
  });

  it('finds none in a complete list', () => {
    expect(missingLibraries('\tlibc.so.6 => /lib/libc.so.6 (0x1)\n')).toEqual([]);
  });
});

describe('package names', () => {
  const choices = [packageForLibrary('libgtk-3.so.0') ?? [], ['xvfb']];

  it('takes the new name where Debian has it', () => {
    expect(choosePackages(choices, installableNames(POLICY_OF_DEBIAN_13))).toEqual([
      'libgtk-3-0t64',
      'xvfb',
    ]);
  });

  it('takes the old name where Debian has only that', () => {
    expect(choosePackages(choices, installableNames(POLICY_OF_DEBIAN_12))).toEqual([
      'libgtk-3-0',
      'xvfb',
    ]);
  });

  it('falls back to the old name without package lists, and names each package once', () => {
    expect(choosePackages([...choices, ...choices], new Set())).toEqual(['libgtk-3-0', 'xvfb']);
  });

  it('knows nothing of a library that Electron never needed', () => {
    expect(packageForLibrary('libunheard.so.1')).toBeUndefined();
  });
});

describe('describeMissing', () => {
  it('says what is missing, what for, and the command', () => {
    const text = describeMissing([
      { what: 'Xvfb', neededFor: 'the tests', packages: [['xvfb']] },
      { what: 'libunheard.so.1', neededFor: 'Electron to start', packages: [] },
    ]);
    expect(text).toContain('Xvfb: needed for the tests');
    expect(text).toContain('apt-get install xvfb');
    expect(text).toContain('that holds: libunheard.so.1');
  });
});

describe('isDebianFamily', () => {
  it.each([
    ['ID=debian\n', true],
    ['ID=ubuntu\nID_LIKE=debian\n', true],
    ['ID=linuxmint\nID_LIKE="ubuntu debian"\n', true],
    ['ID=fedora\n', false],
    ['ID=alpine\nHOME_URL=debian\n', false],
  ])('%j: %s', (osRelease, expected) => {
    expect(isDebianFamily(osRelease)).toBe(expected);
  });
});
