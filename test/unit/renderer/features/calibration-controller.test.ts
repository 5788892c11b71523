import { straightBelow } from '../../../../core/review/interviewer-places.ts';
import { describe, expect, it, vi } from 'vitest';
import { createKnownEyes } from '../../../../renderer/src/interview/known-eyes.ts';
import { createCalibrationController } from '../../../../renderer/src/features/calibration/calibration-controller.ts';
import type { EyeReferences } from '../../../../core/vision/eye-view.ts';
import { aCalibration } from '../../../helpers/builders-session.ts';
import { aFace, createFakeObserver } from '../../../helpers/fake-observer.ts';
import { createFakeClock } from '../vision/fake-clock.ts';

const REFERENCES: EyeReferences = [
  { template: new Float32Array(1), numbers: new Float32Array(1), lensYaw: 0, lensPitch: 0 },
];
const at = (median: number) => ({ median, mad: 0.2, samples: 60 });
const stored = aCalibration({
  interviewerGazePitch: at(-3.8),
  eyeDistance: at(0.14),
  lensEyeYaw: at(0),
  lensEyePitch: at(0),
  interviewerEyeYaw: at(0),
  interviewerEyePitch: at(-3),
  holdOut: {
    sensitivity: 1,
    specificity: 1,
    balancedAccuracy: 1,
    yawError: 1,
    pitchError: 1,
    coverage: 1,
    samples: 140,
  },
});

function aController() {
  const clock = createFakeClock(1_000);
  const observer = createFakeObserver();
  const knownEyes = createKnownEyes();
  const learnLooks = vi.spyOn(observer, 'learnLooks');
  const recallLooks = vi.spyOn(observer, 'recallLooks');
  const controller = createCalibrationController({
    observer,
    clock,
    facts: { width: 640, height: 480 },
    tiles: straightBelow(4),
    knownEyes,
    placeOf: () => ({ leftCm: 0, belowCm: 0 }),
    now: () => stored.takenAt,
  });
  /** Both looks of the short check, with what the eye network says of them. */
  const lookAtBoth = async (
    eyes: { readonly lens: number; readonly interviewer: number },
    strayEveryMs = Number.POSITIVE_INFINITY,
  ) => {
    for (let passed = 0; passed < 14_000; passed += 33) {
      clock.advance(33);
      const { stage } = controller.view.getState();
      const isLens = 'target' in stage && stage.target === 'lens';
      observer.show(
        aFace({
          t: clock.now(),
          gazeYaw: passed % strayEveryMs === 0 ? 6 : 1,
          gazePitch: isLens ? -2 : -5.8,
          eyeYaw: 0,
          eyePitch: isLens ? eyes.lens : eyes.interviewer,
        }),
      );
      await Promise.resolve();
    }
    const { stage } = controller.view.getState();
    if (stage.kind !== 'result') throw new Error(`No result but ${stage.kind}`);
    return stage;
  };
  return { controller, knownEyes, learnLooks, recallLooks, lookAtBoth };
}

describe('an earlier calibration used again', () => {
  it('is taken whole, with its check, while this window still knows the eyes', async () => {
    const { controller, knownEyes, learnLooks, recallLooks, lookAtBoth } = aController();
    knownEyes.keep(stored.takenAt, REFERENCES);
    controller.reuse(stored);
    expect(recallLooks).toHaveBeenLastCalledWith(REFERENCES);
    const { outcome, origin } = await lookAtBoth({ lens: 0, interviewer: -3 });
    expect(origin).toBe('reused');
    expect(outcome).toEqual({ ok: true, value: stored });
    expect(learnLooks).not.toHaveBeenCalled();
  });

  it('has its eyes learnt anew where the network no longer says the same of them', async () => {
    const { controller, knownEyes, learnLooks, lookAtBoth } = aController();
    knownEyes.keep(stored.takenAt, REFERENCES);
    controller.reuse(stored);
    await lookAtBoth({ lens: 5, interviewer: -3 });
    expect(learnLooks).toHaveBeenCalledOnce();
  });

  it('has its eyes learnt anew after a restart, when nothing is known', async () => {
    const { controller, learnLooks, recallLooks, lookAtBoth } = aController();
    controller.reuse(stored);
    expect(recallLooks).toHaveBeenLastCalledWith(null);
    const { outcome } = await lookAtBoth({ lens: Number.NaN, interviewer: Number.NaN });
    expect(learnLooks).toHaveBeenCalledOnce();
    expect(outcome).toMatchObject({ ok: true, value: { lensEyeYaw: null, holdOut: null } });
  });

  it('leaves no eyes of before behind when the calibration is skipped in the end', () => {
    const { controller, knownEyes, recallLooks } = aController();
    knownEyes.keep(stored.takenAt, REFERENCES);
    controller.reuse(stored);
    controller.skip();
    expect(recallLooks).toHaveBeenLastCalledWith(null);
  });

  it('forgets the eyes of before when a new calibration is begun', () => {
    const { controller, recallLooks } = aController();
    controller.begin();
    expect(recallLooks).toHaveBeenLastCalledWith(null);
  });
});

describe('the counts of pictures at the result', () => {
  it('are those after outliers were dropped', async () => {
    const { controller, lookAtBoth } = aController();
    controller.reuse(stored);
    let most = 0;
    const end = controller.view.subscribe(({ stage, progress }) => {
      if (stage.kind !== 'gathering') return;
      most = Math.max(most, progress.lens.accepted);
      expect(progress.lens.rejected.outlier).toBeUndefined();
    });
    await lookAtBoth({ lens: 0, interviewer: -3 }, 330);
    end();
    const { accepted, rejected } = controller.view.getState().progress.lens;
    expect(rejected.outlier).toBeGreaterThan(0);
    expect(accepted).toBeLessThanOrEqual(most - (rejected.outlier ?? 0) + 1);
  });
});

describe('known eyes', () => {
  it('are those of the newest calibration only', () => {
    const known = createKnownEyes();
    known.keep('2026-03-04T09:00:00.000Z', REFERENCES);
    expect(known.recall('2026-03-04T09:00:00.000Z')).toBe(REFERENCES);
    known.keep('2026-03-04T10:00:00.000Z', REFERENCES);
    expect(known.recall('2026-03-04T09:00:00.000Z')).toBeNull();
  });
});
