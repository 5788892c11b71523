import { describe, expect, it } from 'vitest';
import { cueTrust, MIN_HOLD_OUT } from '../../../../core/cues/trust.ts';
import type { Calibration } from '../../../../core/domain/calibration.ts';
import { MIN_NEIGHBOUR_ANGLE } from '../../../../core/review/panel.ts';
import type { Panel } from '../../../../core/review/panel.ts';
import { aPanel } from '../../../helpers/a-panel.ts';
import { aCalibration } from '../../../helpers/builders-session.ts';

const checked = (balancedAccuracy: number | null, change: Partial<Calibration> = {}) =>
  aCalibration({
    holdOut: {
      sensitivity: null,
      specificity: null,
      balancedAccuracy,
      yawError: null,
      pitchError: null,
      coverage: 1,
      samples: 200,
    },
    ...change,
  });

describe('what cues may rest on', () => {
  it('is looks only after a check of the calibration that went well', () => {
    expect(cueTrust(checked(MIN_HOLD_OUT), false, null).gaze).toBe(true);
    expect(cueTrust(checked(MIN_HOLD_OUT - 0.01), false, null).gaze).toBe(false);
    expect(cueTrust(checked(null), false, null).gaze).toBe(false);
    expect(cueTrust(aCalibration({ holdOut: null }), false, null).gaze).toBe(false);
  });

  it('is no look without the look at the interviewer', () => {
    const partly = checked(1, { interviewerGazeYaw: null, interviewerGazePitch: null });
    expect(cueTrust(partly, false, null)).toMatchObject({ gaze: false, posture: true });
  });

  it('is no look either where that at somebody of a panel is missing: it may be taken for one elsewhere', () => {
    const people = [person(14), null];
    expect(cueTrust(checked(1, { people }), false, aPanel())).toMatchObject({ gaze: false });
    // Of a calibration made with fewer people nothing is known of the rest.
    expect(cueTrust(checked(1, { people: [] }), false, aPanel())).toMatchObject({ gaze: false });
  });

  it('is neither looks nor posture from another seat or without a calibration', () => {
    expect(cueTrust(checked(1), true, null)).toEqual({
      gaze: false,
      people: false,
      posture: false,
      picture: true,
    });
    expect(cueTrust(null, false, null)).toEqual({
      gaze: false,
      people: false,
      posture: false,
      picture: true,
    });
  });
});

const at = (median: number) => ({ median, mad: 0.5, samples: 80 });
const person = (yaw: number) => ({
  gazeYaw: at(yaw),
  gazePitch: at(-4),
  eyeYaw: null,
  eyePitch: null,
});
describe('the people of a panel', () => {
  const trusted = (
    change: Partial<Panel>,
    people: Calibration['people'] = [person(14), person(-14)],
  ) => cueTrust(checked(1, { people }), false, aPanel(change)).people;

  it('are told apart from twice the radius of a look on', () => {
    expect(trusted({ neighbourAngle: MIN_NEIGHBOUR_ANGLE })).toBe(true);
    expect(trusted({ neighbourAngle: MIN_NEIGHBOUR_ANGLE - 0.1 })).toBe(false);
    expect(trusted({ neighbourAngle: Number.NaN })).toBe(false);
  });

  it('are not, when one of them was not looked at in the calibration', () => {
    expect(trusted({}, [person(14)])).toBe(false);
    expect(trusted({}, [person(14), null])).toBe(false);
    expect(trusted({}, [null, person(-14)])).toBe(false);
  });

  it('are no panel when there is one', () => {
    expect(cueTrust(checked(1), false, null).people).toBe(false);
  });
});
