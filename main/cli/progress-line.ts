import { msToSeconds } from '../../core/units.ts';
import type { Ms } from '../../core/units.ts';

export type ProgressFacts = {
  readonly fileName: string;
  /** How far the analysis has come, in the file's time, and the part it is to cover. */
  readonly atMs: Ms;
  readonly fromMs: Ms;
  readonly toMs: Ms;
  readonly frames: number;
  /** Since the first picture. */
  readonly elapsedMs: Ms;
};

/** Before so much is done the time left is a guess and not shown. */
const MIN_SHARE = 0.02;

/** `Analysing talk.mp4: 34 %, 26 pictures a second, 0:40 left` */
export function progressLine(facts: ProgressFacts): string {
  const share = Math.max(0, Math.min(1, (facts.atMs - facts.fromMs) / (facts.toMs - facts.fromMs)));
  const parts = [`Analysing ${facts.fileName}: ${Math.floor(share * 100)} %`];
  if (facts.elapsedMs > 0 && share >= MIN_SHARE) {
    parts.push(`${Math.round(facts.frames / msToSeconds(facts.elapsedMs))} pictures a second`);
    parts.push(`${clockText((facts.elapsedMs / share) * (1 - share))} left`);
  }
  return parts.join(', ');
}

export function clockText(milliseconds: Ms): string {
  const seconds = Math.round(msToSeconds(milliseconds));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
