/**
 * Debian names for what Electron and the tests need. Where Debian 13 renamed a package (the t64
 * change) the newer name stands first; the first that the machine's package lists offer is taken.
 */
export type PackageChoice = readonly string[];

const renamed = (name: string): PackageChoice => [`${name}t64`, name];

const PACKAGES_BY_LIBRARY: Readonly<Record<string, PackageChoice>> = {
  'libX11.so.6': ['libx11-6'],
  'libX11-xcb.so.1': ['libx11-xcb1'],
  'libXcomposite.so.1': ['libxcomposite1'],
  'libXcursor.so.1': ['libxcursor1'],
  'libXdamage.so.1': ['libxdamage1'],
  'libXext.so.6': ['libxext6'],
  'libXfixes.so.3': ['libxfixes3'],
  'libXi.so.6': ['libxi6'],
  'libXrandr.so.2': ['libxrandr2'],
  'libXrender.so.1': ['libxrender1'],
  'libXss.so.1': ['libxss1'],
  'libXtst.so.6': ['libxtst6'],
  'libasound.so.2': renamed('libasound2'),
  'libatk-1.0.so.0': renamed('libatk1.0-0'),
  'libatk-bridge-2.0.so.0': renamed('libatk-bridge2.0-0'),
  'libatspi.so.0': renamed('libatspi2.0-0'),
  'libcairo.so.2': ['libcairo2'],
  'libcups.so.2': renamed('libcups2'),
  'libdbus-1.so.3': ['libdbus-1-3'],
  'libdrm.so.2': ['libdrm2'],
  'libexpat.so.1': ['libexpat1'],
  'libgbm.so.1': ['libgbm1'],
  'libgdk-3.so.0': renamed('libgtk-3-0'),
  'libgdk_pixbuf-2.0.so.0': ['libgdk-pixbuf-2.0-0'],
  'libgio-2.0.so.0': renamed('libglib2.0-0'),
  'libglib-2.0.so.0': renamed('libglib2.0-0'),
  'libgobject-2.0.so.0': renamed('libglib2.0-0'),
  'libgtk-3.so.0': renamed('libgtk-3-0'),
  'libnspr4.so': ['libnspr4'],
  'libnss3.so': ['libnss3'],
  'libnssutil3.so': ['libnss3'],
  'libpango-1.0.so.0': ['libpango-1.0-0'],
  'libpangocairo-1.0.so.0': ['libpangocairo-1.0-0'],
  'libsmime3.so': ['libnss3'],
  'libudev.so.1': ['libudev1'],
  'libxcb.so.1': ['libxcb1'],
  'libxkbcommon.so.0': ['libxkbcommon0'],
};

/** The package that holds a shared library, or undefined for one that no Electron has needed so far. */
export function packageForLibrary(library: string): PackageChoice | undefined {
  return PACKAGES_BY_LIBRARY[library];
}

export const DISPLAY_SERVER_PACKAGE: PackageChoice = ['xvfb'];
export const FONT_PACKAGES: readonly PackageChoice[] = [['fontconfig'], ['fonts-dejavu-core']];
export const COMPILER_PACKAGE: PackageChoice = ['g++'];

/**
 * The names among those asked for that can be installed, from what `apt-cache policy` printed. A name
 * that only other packages provide is listed there with the candidate "(none)".
 */
export function installableNames(policy: string): ReadonlySet<string> {
  const names = new Set<string>();
  let current = '';
  for (const line of policy.split('\n')) {
    const heading = /^(\S+):$/.exec(line);
    if (heading?.[1] !== undefined) current = heading[1];
    const candidate = /^\s+Candidate:\s*(\S+)/.exec(line)?.[1];
    if (candidate !== undefined && candidate !== '(none)') names.add(current);
  }
  return names;
}

/** One name for each choice: the first that is on offer, else the last, which is the oldest and best known. */
export function choosePackages(
  choices: readonly PackageChoice[],
  installable: ReadonlySet<string>,
): readonly string[] {
  const names = choices.map(
    (choice) => choice.find((name) => installable.has(name)) ?? choice.at(-1),
  );
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}
