import { markProblems, overlap } from '../../core/analysis/marks.ts';
import type { MarkProblem } from '../../core/analysis/marks.ts';
import type { CalibrationMarks } from '../../core/analysis/recording-plan.ts';
import { err, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { msToSeconds, secondsToMs } from '../../core/units.ts';
import type { TimeSpan } from '../../core/units.ts';
import { MIN_STEP_MS } from '../../core/vision/calibration-finish.ts';

const FORM =
  'lens=FROM-TO,interviewer=FROM-TO in seconds, like lens=0.3-2.4,interviewer=2.8-5, and person1=FROM-TO and so on for a panel';

const PERSON_PROBLEM = `the look at a person must end after it begins and last ${msToSeconds(MIN_STEP_MS)} s.`;

/** `lens=0.3-2.4,interviewer=2.8-5`: the lens is a must, the interviewer not. Null in, null out. */
export function parseCalibrationMarks(
  text: string | null,
): Result<CalibrationMarks | null, string> {
  if (text === null) return ok(null);
  const spans = new Map<string, TimeSpan>();
  for (const part of text.split(',')) {
    const [, name, from, to] =
      /^(lens|interviewer|person[1-9])=(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/.exec(part) ?? [];
    if (name === undefined) return err(`--calibrate is written ${FORM}; "${part}" is not.`);
    if (spans.has(name)) return err(`--calibrate names ${name} twice.`);
    spans.set(name, { startMs: secondsToMs(Number(from)), endMs: secondsToMs(Number(to)) });
  }
  const lens = spans.get('lens') ?? null;
  const interviewer = spans.get('interviewer') ?? null;
  const [problem] = markProblems({ lens, interviewer });
  if (problem !== undefined) return err(problemText(problem));
  const named = [...spans].filter(([name]) => name.startsWith('person'));
  for (const [name, span] of named) {
    if (markProblems({ lens: span, interviewer: null }).length > 0)
      return err(`--calibrate: ${PERSON_PROBLEM}`);
    if (lens !== null && overlap(lens, span))
      return err(`--calibrate: nobody looks at the lens and ${name} at the same time.`);
  }
  const people = named.map(([, span]) => span);
  return ok(lens === null ? null : { lens, interviewer, people });
}

function problemText(problem: MarkProblem): string {
  switch (problem.kind) {
    case 'backwards':
      return `--calibrate: ${problem.target} ends before it begins.`;
    case 'too-short':
      return `--calibrate: ${problem.target} needs at least ${msToSeconds(MIN_STEP_MS)} s.`;
    case 'past-the-end':
      return `--calibrate: the file is over before ${problem.target} ends.`;
    case 'overlap':
      return '--calibrate: nobody looks at the lens and the interviewer at the same time.';
    case 'no-lens':
      return '--calibrate needs the look into the lens: lens=FROM-TO.';
  }
}
