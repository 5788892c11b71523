import { accuracyTable, columnsText, figureText } from '../../../core/accuracy/accuracy-table.ts';
import { contactRuns, momentErrors } from '../../../core/accuracy/moments.ts';
import type { MomentErrors } from '../../../core/accuracy/moments.ts';
import { secondsToMs } from '../../../core/units.ts';
import { say } from '../../../scripts/shared/people.ts';
import type { ClipTruth } from '../clip-truth.ts';
import type { UncalibratedRun } from './clip-run.ts';
import type { ScoredFrame } from './estimators.ts';
import { judgedShare } from './judged-share.ts';
import { meanOf, nearGazeError } from './near-gaze.ts';
import { personTable } from './right-person.ts';
import type { Score } from './score.ts';

/** What an estimator made of one clip. */
export type JudgedClip = {
  readonly clip: string;
  readonly truth: ClipTruth;
  readonly frames: readonly ScoredFrame[];
};
/** One estimator over all clips. */
export type Judged = {
  readonly name: string;
  readonly score: Score;
  readonly clips: readonly JudgedClip[];
};

export function printClips(
  { score: { rows }, clips }: Judged,
  runs: readonly UncalibratedRun[],
): void {
  const header =
    'clip,contact BA,ratio true,called,person,gaze yaw,pitch,head yaw,pitch*,roll,face,frames/s';
  const table = columnsText([
    header.split(','),
    ...rows.map((row) => {
      const run = runs.find(({ clip }) => clip === row.clip);
      const judged = clips.find(({ clip }) => clip === row.clip);
      const near =
        judged === undefined
          ? { yaw: null, pitch: null }
          : nearGazeError(judged.frames, judged.truth);
      return [
        row.clip,
        `${figureText(row.BA, 3)}${row.oneClass ? ' (one class)' : ''}`,
        figureText(row.truthRatio, 2),
        figureText(row.predRatio, 2),
        run === undefined ? '-' : figureText(personTable(run.frames, run.truth)?.right ?? null, 3),
        figureText(near.yaw, 1),
        figureText(near.pitch, 1),
        figureText(row.headYaw, 1),
        figureText(row.headPitchO, 1),
        figureText(row.headRoll, 1),
        figureText(row.faceFound, 3),
        run === undefined ? '-' : figureText(run.frames.length / run.seconds, 1),
      ];
    }),
  ]);
  say(table);
  say('Person: the right one of several, of the frames in which one is looked at.');
  say('* after the median offset of the person. Mean errors in degrees; gaze within 25 degrees of');
  say('the lens. Speed with the start of the app and the extra pass over the marked looks.');
}

/** Without a calibration: also what share of a clip is judged at all. */
export function printUncalibrated({ score: { rows }, clips }: Judged): void {
  const shares = new Map(
    clips.map(({ clip, frames, truth }) => [clip, judgedShare(frames, truth)]),
  );
  const share = (clip: string): number | null => shares.get(clip) ?? null;
  say('Not calibrated:');
  say(
    columnsText([
      ['clip', 'contact BA', 'ratio true', 'called', 'judged'],
      ...rows.map((row) => [
        row.clip,
        share(row.clip) === 0 ? 'not measured' : figureText(row.BA, 3),
        figureText(row.truthRatio, 2),
        figureText(row.predRatio, 2),
        figureText(share(row.clip), 3),
      ]),
    ]),
  );
  const without = rows.filter((row) => share(row.clip) === 0).map(({ clip }) => clip);
  const names = without.length === 0 ? 'none' : without.join(', ');
  say(`Not measured, as it was not known where the interviewer is: ${names}.`);
}

function clipMoments({
  frames,
  truth: { frame, toleranceDeg, scoreFrom },
}: JudgedClip): MomentErrors {
  const real = frame
    .filter(({ valid }) => valid)
    .map(({ t, angEither }) => ({ t: secondsToMs(t), contact: angEither <= toleranceDeg }));
  const called = frames.map(({ t, eyeContact }) => ({
    t: secondsToMs(t),
    contact: typeof eyeContact === 'number' ? eyeContact >= 0.5 : null,
  }));
  const scored = { startMs: secondsToMs(scoreFrom), endMs: Number.POSITIVE_INFINITY };
  return momentErrors(contactRuns(real), contactRuns(called), scored);
}

export function printEstimators(judged: readonly Judged[]): void {
  const rows = judged.map(({ name, score: { sum, rows: scored }, clips }) => {
    const near = clips.map(({ frames, truth }) => nearGazeError(frames, truth));
    const moments = clips.map(clipMoments);
    const ratioErrors = scored.flatMap(({ predRatio, truthRatio }) =>
      predRatio === null || truthRatio === null ? [] : Math.abs(predRatio - truthRatio),
    );
    return {
      name,
      balancedAccuracy: sum.pooledBA,
      ratioError: meanOf(ratioErrors),
      yawError: meanOf(near.flatMap(({ yaw }) => yaw ?? [])),
      pitchError: meanOf(near.flatMap(({ pitch }) => pitch ?? [])),
      moments: {
        errors: moments.flatMap(({ errors }) => errors),
        missed: moments.reduce((count, { missed }) => count + missed, 0),
      },
      coverage: meanOf(clips.flatMap(({ frames, truth }) => judgedShare(frames, truth) ?? [])),
    };
  });
  say(accuracyTable(rows));
  say('Contact BA: balanced accuracy over the frames of all clips. Moments: how far from the true');
  say(
    'ones contact is called to begin and end. Coverage: share of the frames that are judged, mean',
  );
  say('over the clips; those that are not stand in the gaze and the missed moments only.');
  const own = judged[0]?.score;
  if (own === undefined) return;
  say(
    `Head, mean over the clips: yaw ${figureText(own.sum.headYawMAE, 2)}, pitch after the person's offset ${figureText(meanOf(own.rows.flatMap(({ headPitchO }) => headPitchO ?? [])), 2)}, roll ${figureText(own.sum.headRollMAE, 2)} degrees.`,
  );
}
