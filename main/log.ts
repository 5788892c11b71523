import { join } from 'node:path';
import electronLog from 'electron-log/node';

/**
 * The local log. Only facts about the program go in: names, codes, counts, stacks. Never a
 * question, an answer, a note, a company or a picture.
 */
export type Log = {
  readonly info: (message: string) => void;
  readonly warn: (message: string) => void;
  readonly error: (message: string, cause?: unknown) => void;
};

const MAX_LOG_BYTES = 1_000_000;

/** Writes to `logs/main.log` in the data folder, one older file kept; nothing goes to the console. */
export function createFileLog(dataFolder: string): Log {
  const logger = electronLog.create({ logId: 'greenroom' });
  logger.transports.console.level = false;
  logger.transports.file.level = 'info';
  logger.transports.file.maxSize = MAX_LOG_BYTES;
  logger.transports.file.resolvePathFn = () => join(dataFolder, 'logs', 'main.log');
  return {
    info: (message) => logger.info(message),
    warn: (message) => logger.warn(message),
    error: (message, cause) =>
      logger.error(message, ...(cause === undefined ? [] : [causeToText(cause)])),
  };
}

/** Name, code and stack of what was thrown; the rest of the object could carry content. */
export function causeToText(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause;
  const code = 'code' in cause && typeof cause.code === 'string' ? ` [${cause.code}]` : '';
  return `${cause.name}${code} ${cause.stack ?? cause.message}`;
}
