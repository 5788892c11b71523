import { describe, expect, it } from 'vitest';
import { gazeSource } from '../../../../core/review/gaze-source.ts';
import type { FaceSample } from '../../../../core/tracks/channels.ts';
import { samplesToFaceTrack } from '../../../../core/tracks/columns.ts';
import { emptyFaceSample } from '../../../../core/vision/face-features.ts';
import { aCalibration } from '../../../helpers/builders-session.ts';

const baseline = { median: 0, mad: 0.2, samples: 60 };
const learnt = aCalibration({ lensEyeYaw: baseline, lensEyePitch: baseline });
const notLearnt = aCalibration({ lensEyeYaw: null, lensEyePitch: null });
const seen = { gazeYaw: 1, eyeYaw: 1, eyePitch: 0, eyeContrast: 40 };
const trackOf = (changes: readonly Partial<FaceSample>[]) =>
  samplesToFaceTrack(
    changes.map((change, index) => ({
      ...emptyFaceSample({ t: index * 40, light: 110, latency: 20 }),
      ...change,
    })),
  );

describe('what the looks were read from', () => {
  it('is the eyes where the calibration learnt them and they could be seen', () => {
    expect(gazeSource(trackOf([seen, seen]), learnt)).toBe('eyes');
    expect(gazeSource(trackOf([seen, seen]), notLearnt)).toBe('landmarks');
    expect(gazeSource(trackOf([seen, seen]), null)).toBe('uncalibrated');
  });

  it('is the landmarks as soon as the eyes were seen in less than half of the looks', () => {
    const unseen = { ...seen, eyeYaw: Number.NaN };
    expect(gazeSource(trackOf([seen, unseen]), learnt)).toBe('eyes');
    expect(gazeSource(trackOf([seen, unseen, unseen]), learnt)).toBe('landmarks');
  });

  it('does not ask the pictures in which no look was read', () => {
    const blank = { gazeYaw: Number.NaN };
    expect(gazeSource(trackOf([seen, blank, blank]), learnt)).toBe('eyes');
    expect(gazeSource(trackOf([]), learnt)).toBe('landmarks');
  });
});
