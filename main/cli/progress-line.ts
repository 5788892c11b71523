import { analysisPace } from '../../core/analysis/pace.ts';
import type { PaceFacts } from '../../core/analysis/pace.ts';
import type { RecordingProgress } from '../../core/analysis/recording-state.ts';
import { msToSeconds } from '../../core/units.ts';
import type { Ms } from '../../core/units.ts';

/** `Analysing talk.mp4: 34 %, 26 pictures a second, 0:40 left` */
export function progressLine(
  fileName: string,
  stage: RecordingProgress['stage'],
  facts: PaceFacts,
): string {
  const { share, picturesPerSecond, leftMs } = analysisPace(facts);
  const what = stage === 'checking' ? 'Checking the marked looks in' : 'Analysing';
  const parts = [`${what} ${fileName}: ${Math.floor(share * 100)} %`];
  if (picturesPerSecond !== null) parts.push(`${Math.round(picturesPerSecond)} pictures a second`);
  if (leftMs !== null) parts.push(`${clockText(leftMs)} left`);
  return parts.join(', ');
}

export function clockText(milliseconds: Ms): string {
  const seconds = Math.round(msToSeconds(milliseconds));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
