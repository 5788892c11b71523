import { msToSeconds } from '../units.ts';
import type { Ms, Ratio } from '../units.ts';
import type { AnalysisRange } from './recording-plan.ts';

export type PaceFacts = {
  /** Time of the newest analysed picture, in the file's own time. */
  readonly atMs: Ms;
  /** What is analysed, in time order and without overlap (see `rangesToAnalyse`). */
  readonly ranges: readonly AnalysisRange[];
  /** End of the last picture of the file. */
  readonly endMs: Ms;
  /** Analysed so far. */
  readonly frames: number;
  /** Since the first picture. */
  readonly elapsedMs: Ms;
};

export type AnalysisPace = {
  /** Done of what is to be analysed. */
  readonly share: Ratio;
  /** Null as long as it would be a guess. */
  readonly picturesPerSecond: number | null;
  /** At the speed measured so far; null as long as it would be a guess. */
  readonly leftMs: Ms | null;
};

/** Before so much is done, speed and time left are guesses and not given (our proposal). */
const MIN_SHARE: Ratio = 0.02;

/** How far an analysis has come, how fast it is and how long it will go on. */
export function analysisPace({ atMs, ranges, endMs, frames, elapsedMs }: PaceFacts): AnalysisPace {
  let wanted = 0;
  let done = 0;
  for (const { fromMs, toMs } of ranges) {
    const length = Math.max(0, Math.min(toMs ?? endMs, endMs) - fromMs);
    wanted += length;
    done += Math.max(0, Math.min(length, atMs - fromMs));
  }
  const share = wanted > 0 ? done / wanted : 0;
  if (elapsedMs <= 0 || share < MIN_SHARE) return { share, picturesPerSecond: null, leftMs: null };
  return {
    share,
    picturesPerSecond: frames / msToSeconds(elapsedMs),
    leftMs: (elapsedMs / share) * (1 - share),
  };
}
