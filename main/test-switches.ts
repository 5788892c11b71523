/**
 * What the test tooling asks of the app by its environment, and nobody else has a reason to. Neither
 * opens anything: the one names another build of the database driver, the other keeps the window.
 */

/** For an Electron older than the driver supports; null = the driver's own file. */
export const sqliteBinding = (): string | null => process.env['GREENROOM_SQLITE_BINDING'] ?? null;

/**
 * The interview does not fill the screen. The end-to-end tests give the window its size and run
 * without a window manager, where filling the screen is waited for in vain.
 */
export const isWindowed = (): boolean => process.env['GREENROOM_WINDOWED'] === '1';
