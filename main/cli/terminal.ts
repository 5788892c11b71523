import { writeSync } from 'node:fs';
import type { Ms } from '../../core/units.ts';

/** The lines a user sees beside the results: what went wrong and, where a person watches, progress. */
export type Terminal = {
  readonly isWatched: boolean;
  readonly say: (line: string) => void;
  /** Replaces the progress line; nothing is shown where nobody watches. */
  readonly showProgress: (line: string) => void;
};

const ERASE_LINE = '\r\u001B[K';
const REFRESH_MS: Ms = 200;

export function createTerminal(
  write: (text: string) => void,
  isWatched: boolean,
  now: () => Ms,
): Terminal {
  let isProgressShown = false;
  let shownAt = Number.NEGATIVE_INFINITY;
  return {
    isWatched,
    say: (line) => {
      write(`${isProgressShown ? ERASE_LINE : ''}${printable(line)}\n`);
      isProgressShown = false;
    },
    showProgress: (line) => {
      if (!isWatched || now() - shownAt < REFRESH_MS) return;
      shownAt = now();
      isProgressShown = true;
      write(`${ERASE_LINE}${printable(line)}`);
    },
  };
}

/** Names of files may hold control characters, which a terminal would obey. */
const printable = (text: string): string => text.replaceAll(/\p{Cc}/gu, '?');

/** Writes at once, so that nothing is lost when the process ends right after. */
export function descriptorWriter(descriptor: number): (text: string) => void {
  return (text) => {
    try {
      writeSync(descriptor, text);
    } catch {
      // Nobody reads any more; the work goes on.
    }
  };
}
