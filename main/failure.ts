import { err } from '../core/result.ts';
import type { CallError } from '../core/ipc/contract.ts';

/**
 * Failures that the user can do something about, in words: what happened, why, what to do.
 * Texts name no path, except where the user has just chosen it.
 */
export type Failed = { readonly ok: false; readonly error: CallError };

/** Thrown by helpers deep inside a transaction or a file write; answered as data at the border. */
export class CallFailure extends Error {
  readonly callError: CallError;

  constructor(callError: CallError, options?: ErrorOptions) {
    super(callError.type, options);
    this.name = 'CallFailure';
    this.callError = callError;
  }
}

export function notFound(what: string): CallError {
  return {
    type: 'NotFound',
    title: `This ${what} is no longer there`,
    text: `It may have been deleted in the meantime. Go back to the list and choose again.`,
  };
}

export const failNotFound = (what: string): Failed => err(notFound(what));

export function invalidInput(text: string): CallError {
  return { type: 'InvalidInput', title: 'This entry could not be accepted', text };
}

const DISK_FULL: CallError = {
  type: 'DiskFull',
  title: 'The disk is full',
  text: 'There was no room to save this. What was saved before is still there. Free some space, then try again.',
};

const CANNOT_WRITE: CallError = {
  type: 'CannotWrite',
  title: 'Greenroom could not write to the disk',
  text: 'The folder is read-only, gone, or in use by another program. Check it, or choose another folder, then try again.',
};

const DATABASE_DAMAGED: CallError = {
  type: 'DatabaseUnavailable',
  title: 'The database was damaged while Greenroom was running',
  text: 'Close Greenroom and open it again: the damaged file is then set aside, never deleted, and you are told where it is.',
};

/** By base code; SQLite's extended codes begin with it (`SQLITE_READONLY_DBMOVED`). */
const SQLITE_FAILURES: readonly (readonly [code: string, error: CallError])[] = [
  ['SQLITE_FULL', DISK_FULL],
  ['SQLITE_READONLY', CANNOT_WRITE],
  ['SQLITE_CANTOPEN', CANNOT_WRITE],
  ['SQLITE_PERM', CANNOT_WRITE],
  ['SQLITE_IOERR', CANNOT_WRITE],
  ['SQLITE_CORRUPT', DATABASE_DAMAGED],
  ['SQLITE_NOTADB', DATABASE_DAMAGED],
];

const FILE_FAILURES: ReadonlyMap<string, CallError> = new Map([
  ['ENOSPC', DISK_FULL],
  ['EDQUOT', DISK_FULL],
  ...[
    'EACCES',
    'EPERM',
    'EROFS',
    'ENOENT',
    'ENOTDIR',
    'EISDIR',
    'EBUSY',
    'EEXIST',
    'ENOTEMPTY',
    'ENAMETOOLONG',
  ].map((code) => [code, CANNOT_WRITE] as const),
]);

/** What a call threw, as an answer; null for what nobody expected. */
export function causeToCallError(cause: unknown): CallError | null {
  if (cause instanceof CallFailure) return cause.callError;
  const code = errorCode(cause);
  if (code === null) return null;
  const found = SQLITE_FAILURES.find(([base]) => code === base || code.startsWith(`${base}_`));
  return found?.[1] ?? null;
}

/** Why a file could not be written, as an answer; null for what nobody expected. */
export function writeCauseToCallError(cause: unknown): CallError | null {
  const code = errorCode(cause);
  return code === null ? null : (FILE_FAILURES.get(code) ?? null);
}

export function errorCode(cause: unknown): string | null {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string'
    ? cause.code
    : null;
}
