import { missingCompilers, obtainAddon, preparedAddon } from '../electron-runtime/sqlite-addon.ts';
import {
  type ElectronRuntime,
  ensureElectronRuntime,
} from '../electron-runtime/electron-runtime.ts';
import { ensureSystem } from '../system/install.ts';

export type ReadyRuntime = {
  readonly electron: ElectronRuntime;
  /** Path of the better-sqlite3 addon for the fallback; undefined where the package's own one fits. */
  readonly sqliteBinding: string | undefined;
};

/** Everything that running or testing the app takes, apart from the build of the app itself. */
export async function setUp(purpose: { readonly virtualDisplay: boolean }): Promise<ReadyRuntime> {
  const electron = await ensureElectronRuntime();
  const addonToBuild = electron.kind === 'fallback' && preparedAddon() === undefined;
  await ensureSystem({
    executable: electron.executable,
    virtualDisplay: purpose.virtualDisplay,
    compilers: addonToBuild ? missingCompilers() : [],
  });
  const sqliteBinding = electron.kind === 'fallback' ? await obtainAddon() : undefined;
  return { electron, sqliteBinding };
}

/** The variable by which the app learns of the addon; see the database opener in main/. */
export function bindingVariable({ sqliteBinding }: ReadyRuntime): Readonly<Record<string, string>> {
  return sqliteBinding === undefined ? {} : { GREENROOM_SQLITE_BINDING: sqliteBinding };
}
