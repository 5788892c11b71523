import type { ElectronApplication } from '@playwright/test';

/**
 * From now on the app can write nothing to its database, as when the disk is full: SQLite's error,
 * from where every write begins. A real full disk would need a file system of its own, which only
 * the administrator may make. Resolves with the way back.
 */
export async function fillDisk(app: ElectronApplication): Promise<() => Promise<void>> {
  await app.evaluate(({ app: electron }) => {
    const { createRequire } = process.getBuiltinModule('node:module');
    const driver = createRequire(`${electron.getAppPath()}/package.json`)('better-sqlite3');
    const { transaction } = driver.prototype;
    Object.assign(globalThis, {
      makeRoom: () => {
        driver.prototype.transaction = transaction;
      },
    });
    driver.prototype.transaction = () => {
      throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    };
  });
  return () => app.evaluate(() => Reflect.get(globalThis, 'makeRoom')());
}
