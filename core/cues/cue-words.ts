import type { Cue } from '../domain/cue.ts';
import { clockText } from '../metrics/figure-text.ts';
import type { Ms, TimeSpan } from '../units.ts';
import { cueRule } from './cue-rules.ts';

/** A cue as the review and the notes tell it. */
export type CueWords = {
  readonly id: string;
  readonly atMs: Ms;
  readonly text: string;
  /** What had been off: "looking down 94 % of 6 s". */
  readonly why: string;
};

/** The cues that came in a stretch of the session, in time order. */
export const cuesIn = (cues: readonly Cue[], { startMs, endMs }: TimeSpan): readonly CueWords[] =>
  cues
    .filter((cue) => cue.startMs >= startMs && cue.startMs < endMs)
    .toSorted((one, other) => one.startMs - other.startMs)
    .map(cueToWords);

function cueToWords({ id, kind, startMs, text, figures }: Cue): CueWords {
  const { offWords, levelText } = cueRule(kind);
  const { offShare, coverage, windowMs, level } = figures;
  const share = `${(100 * offShare).toFixed(0)} % of ${(windowMs / 1_000).toFixed(0)} s`;
  return {
    id,
    atMs: startMs,
    text,
    why: [
      `${offWords} ${share}`,
      ...(level === null || levelText === null ? [] : [levelText(level)]),
      `${(100 * coverage).toFixed(0)} % measured`,
    ].join(', '),
  };
}

/** One line: "1:12 “Look up at Maya”: looking down 94 % of 6 s, 98 % measured". */
export const cueLine = ({ atMs, text, why }: CueWords): string =>
  `${clockText(atMs)} “${text}”: ${why}`;
