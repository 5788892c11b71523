import { emptyLedger } from '../../../../core/cues/look-ledger.ts';
import type { CueMoment, CueStage, LiveSignals } from '../../../../core/cues/types.ts';
import { aSignals } from '../../../helpers/a-signals.ts';
import type { FaceStretch, PoseStretch } from '../../../helpers/a-signals.ts';

export const TRUSTED: LiveSignals['trust'] = {
  gaze: true,
  people: true,
  posture: true,
  picture: true,
};

export const AN_ANSWER: CueStage = {
  turn: 'answer',
  moment: 'answer 0 1',
  partner: 'Maya',
  people: ['Maya'],
  readingAllowanceMs: 0,
};

/** What the last seconds showed, stretch after stretch, to the end of the longest. */
export function liveOf({
  face = [],
  pose = [],
  inPicture = 1,
  trust = TRUSTED,
}: {
  readonly face?: readonly FaceStretch[];
  readonly pose?: readonly PoseStretch[];
  readonly inPicture?: 1 | 0 | -1;
  readonly trust?: LiveSignals['trust'];
}): LiveSignals {
  const signals = aSignals({ face, pose });
  return { signals, inPicture: new Int8Array(signals.face.t.length).fill(inPicture), trust };
}

/** An answer that has gone on since before all that is shown. */
export const momentOf = (live: LiveSignals, stage: Partial<CueStage> = {}): CueMoment => ({
  live,
  ledger: emptyLedger('', 0),
  stage: { ...AN_ANSWER, ...stage },
  sinceMs: 0,
  nowMs: live.signals.durationMs,
});
