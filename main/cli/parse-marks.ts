import type { CalibrationMarks } from '../../core/analysis/recording-plan.ts';
import { err, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { msToSeconds, secondsToMs } from '../../core/units.ts';
import type { TimeSpan } from '../../core/units.ts';
import { MIN_STEP_MS } from '../../core/vision/calibration-finish.ts';

const FORM = 'lens=FROM-TO,interviewer=FROM-TO in seconds, like lens=0.3-2.4,interviewer=2.8-5';

/** `lens=0.3-2.4,interviewer=2.8-5`: the lens is a must, the interviewer not. Null in, null out. */
export function parseCalibrationMarks(
  text: string | null,
): Result<CalibrationMarks | null, string> {
  if (text === null) return ok(null);
  const spans = new Map<string, TimeSpan>();
  for (const part of text.split(',')) {
    const [, name, from, to] =
      /^(lens|interviewer)=(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/.exec(part) ?? [];
    if (name === undefined) return err(`--calibrate is written ${FORM}; "${part}" is not.`);
    if (spans.has(name)) return err(`--calibrate names ${name} twice.`);
    const span = { startMs: secondsToMs(Number(from)), endMs: secondsToMs(Number(to)) };
    if (!(span.endMs > span.startMs)) return err(`--calibrate: ${name} ends before it begins.`);
    if (span.endMs - span.startMs < MIN_STEP_MS)
      return err(`--calibrate: ${name} needs at least ${msToSeconds(MIN_STEP_MS)} s.`);
    spans.set(name, span);
  }
  const lens = spans.get('lens');
  const interviewer = spans.get('interviewer') ?? null;
  if (lens === undefined) return err('--calibrate needs the look into the lens: lens=FROM-TO.');
  if (interviewer !== null && interviewer.startMs < lens.endMs && lens.startMs < interviewer.endMs)
    return err('--calibrate: nobody looks at the lens and the interviewer at the same time.');
  return ok({ lens, interviewer });
}
