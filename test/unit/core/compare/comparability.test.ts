import { describe, expect, it } from 'vitest';
import { circumstanceNotes } from '../../../../core/compare/circumstance-notes.ts';
import { whyNotComparable } from '../../../../core/compare/comparability.ts';
import { findMetric } from '../../../../core/metrics/registry.ts';
import { circumstances } from './a-take.ts';

const why = (
  metricId: string,
  one: Parameters<typeof circumstances>[0],
  other: Parameters<typeof circumstances>[0],
) => {
  const definition = findMetric(metricId);
  if (definition === undefined) throw new Error(`No metric ${metricId}`);
  const there = whyNotComparable(definition, [circumstances(one), circumstances(other)]);
  const back = whyNotComparable(definition, [circumstances(other), circumstances(one)]);
  expect(back).toBe(there);
  return there;
};

const otherCamera = { camera: { label: 'Laptop', width: 1280, height: 720 } };

describe('what may be held against what', () => {
  it('figures of one kind: all of them', () => {
    for (const id of ['looks-at-interviewer', 'slouch', 'distance', 'head-tilt']) {
      expect(why(id, {}, {})).toBeNull();
    }
  });

  it.each(['uncalibrated', 'partly-calibrated'] as const)(
    'calibrated and %s: not the looks, which are judged with another tolerance',
    (calibration) => {
      expect(why('looks-at-interviewer', {}, { calibration })).toBe('calibration');
      expect(why('slouch', {}, { calibration })).toBeNull();
    },
  );

  it('with and without a baseline: not the tilt of the head either', () => {
    expect(why('head-tilt', {}, { calibration: 'uncalibrated' })).toBe('calibration');
    expect(why('head-tilt', {}, { calibration: 'partly-calibrated' })).toBeNull();
  });

  it('two cameras, both calibrated: all but the distance', () => {
    expect(why('looks-at-interviewer', {}, otherCamera)).toBeNull();
    expect(why('distance', {}, otherCamera)).toBe('camera');
  });

  it('two cameras, neither calibrated: no looks', () => {
    const calibration = 'uncalibrated' as const;
    expect(why('looks-at-interviewer', { calibration }, { ...otherCamera, calibration })).toBe(
      'camera',
    );
    expect(why('looks-at-interviewer', { calibration }, { calibration })).toBeNull();
  });

  it.each([
    ['smile', ['greeting-smile', 'closing-smile']],
    ['nearing', ['slide', 'head-drop', 'uprightness', 'session-uprightness', 'slouch']],
    ['neck', ['slide']],
    ['rest', ['hands-at-rest']],
    ['unseen-nod', ['nods-while-listening']],
  ] as const)('the usual rule of %s and an own one: not what rests on it', (rule, ids) => {
    const own = { ownRules: [rule] };
    for (const id of ids) {
      expect(why(id, {}, own)).toBe('movements');
      expect(why(id, own, own)).toBeNull();
    }
    expect(why('gesture-rate', {}, own)).toBeNull();
  });

  it('heights without a calibration are missing, whatever was shown in the other', () => {
    const own = { ownRules: ['nearing', 'neck', 'smile'] as const };
    const calibration = 'uncalibrated' as const;
    expect(why('slide', own, { calibration })).toBeNull();
    expect(why('greeting-smile', own, { calibration })).toBe('movements');
  });

  it('another version of the formulas: nothing', () => {
    expect(why('slouch', {}, { registryVersion: 1 })).toBe('version');
  });
});

describe('what has to be known before a pair is read', () => {
  const names = { from: 'take 1', to: 'take 2' };
  it('nothing where both are of one kind', () => {
    expect(circumstanceNotes(circumstances(), circumstances(), names)).toEqual([]);
  });

  it('says which of them was calibrated', () => {
    const uncalibrated = circumstances({ calibration: 'uncalibrated' });
    expect(circumstanceNotes(circumstances(), uncalibrated, names)).toEqual([
      'Take 1 was calibrated, take 2 was uncalibrated. Looks were judged with different tolerances, so eye contact is not compared.',
    ]);
    expect(circumstanceNotes(uncalibrated, uncalibrated, names)).toEqual([
      'Neither was calibrated: looks are judged with a wider tolerance, and their figures are coarse.',
    ]);
  });

  it('names what movements of the calibration keep from being compared', () => {
    const own = circumstances({ ownRules: ['nearing', 'neck'] });
    expect(circumstanceNotes(circumstances(), own, names)).toEqual([
      'Movements of the calibration changed the rules of one of the two, so these are not compared: uprightness; slouching; slow slide; head drop; uprightness, all answers.',
    ]);
    expect(circumstanceNotes(own, own, names)).toEqual([]);
  });

  it('names the cameras', () => {
    expect(circumstanceNotes(circumstances(), circumstances(otherCamera), names)).toEqual([
      'Seen by different cameras: Desk camera (640 × 480), then Laptop (1280 × 720). Both were calibrated to their own, so all but the distance is compared.',
    ]);
  });
});
