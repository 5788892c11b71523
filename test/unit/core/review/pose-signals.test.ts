import { expect, it } from 'vitest';
import { buildPoseSignals } from '../../../../core/review/pose-signals.ts';
import { A_BODY_ASPECT, aPoseTrack, SHOULDERS, withoutKnuckles } from '../../../helpers/a-body.ts';
import type { Body } from '../../../helpers/a-body.ts';
import { aSignals } from '../../../helpers/a-signals.ts';

const signalsOf = (bodies: readonly Body[]) =>
  buildPoseSignals({
    pose: aPoseTrack(bodies),
    face: aSignals({ face: [{ seconds: 10 }] }).face,
    calibration: null,
    durationMs: 10_000,
    frameAspect: A_BODY_ASPECT,
  });

it('a track from before the knuckles were kept is told from one whose hands are out of the picture', () => {
  const seen = signalsOf([{}, SHOULDERS]);
  expect(seen.hasKnuckles).toBe(true);
  expect(seen.handAtFace[1]).toBe(0);
  const old = signalsOf([{}, withoutKnuckles(SHOULDERS)]);
  expect(old.hasKnuckles).toBe(false);
  expect(old.handsSeen[1]).toBe(0);
  expect(old.handAtFace[1]).toBeNaN();
});
