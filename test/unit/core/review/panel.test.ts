import { describe, expect, it } from 'vitest';
import type { Calibration } from '../../../../core/domain/calibration.ts';
import {
  attributedPerson,
  buildPanel,
  isToldApart,
  MARGIN_SIGMAS,
  MIN_NEIGHBOUR_ANGLE,
} from '../../../../core/review/panel.ts';
import type { PanelInput } from '../../../../core/review/panel.ts';
import { aCalibration } from '../../../helpers/builders-session.ts';

const panelOf = (changes: Partial<PanelInput> = {}) =>
  buildPanel({
    calibration: null,
    tiles: [0, 14, -14].map((xCm) => ({ xCm, yCm: -4 })),
    gazeSource: 'eyes',
    holdOut: null,
    ...changes,
  });
const baseline = (median: number) => ({ median, mad: 0.5, samples: 40 });
const lookAt = (yaw: number) => ({
  gazeYaw: baseline(yaw),
  gazePitch: baseline(-4),
  eyeYaw: null,
  eyePitch: null,
});

describe('a panel', () => {
  it('is none where there is one interviewer', () => {
    expect(panelOf({ tiles: [{ xCm: 0, yCm: -4 }] })).toBeNull();
  });

  it('has the names of the plan, and numbers where these are not of everybody', () => {
    const names = ['Maya', 'Daniel', 'Ingrid'];
    expect(panelOf({ names })?.names).toEqual(names);
    expect(panelOf({ names: ['Alex'] })?.names).toEqual([
      'The interviewer',
      'Person 1',
      'Person 2',
    ]);
  });

  it('is seen under a wider angle from nearer by', () => {
    const calibration = aCalibration();
    const at = (distance: number) =>
      panelOf({
        calibration: { ...calibration, headPlace: null, headDistance: baseline(distance) },
      })?.neighbourAngle ?? Number.NaN;
    expect(at(50)).toBeGreaterThan(at(80));
  });

  it('of marked looks only, is as far apart as these were', () => {
    const calibration = {
      ...aCalibration(),
      interviewerGazeYaw: baseline(0),
      interviewerGazePitch: baseline(-4),
      interviewerEyeYaw: null,
      interviewerEyePitch: null,
      people: [lookAt(13), lookAt(-20)],
    };
    const panel = panelOf({ calibration, tiles: [{ xCm: 0, yCm: -4 }] });
    expect(panel?.names).toHaveLength(3);
    expect(panel?.neighbourAngle).toBeCloseTo(13, 0);
  });

  it('knows whose look is missing from the calibration', () => {
    const names = ['Maya', 'Daniel', 'Ingrid'];
    const unmeasured = (change: Partial<Calibration>) =>
      panelOf({ names, calibration: aCalibration(change) })?.unmeasured;
    const people = [lookAt(13), lookAt(-13)];
    expect(unmeasured({ people })).toEqual([]);
    expect(unmeasured({ people, interviewerGazePitch: null })).toEqual(['Maya']);
    expect(unmeasured({ people: [lookAt(13), null] })).toEqual(['Ingrid']);
    expect(unmeasured({ people: [] })).toEqual(['Daniel', 'Ingrid']);
    expect(panelOf({ names })?.unmeasured).toEqual(names);
  });

  it('is told apart from twice the contact radius on', () => {
    expect(isToldApart({ neighbourAngle: MIN_NEIGHBOUR_ANGLE })).toBe(true);
    expect(isToldApart({ neighbourAngle: MIN_NEIGHBOUR_ANGLE - 0.01 })).toBe(false);
    expect(isToldApart({ neighbourAngle: Number.NaN })).toBe(false);
  });

  it('takes looks for as spread as the bench found them, and more where the own check did worse', () => {
    const sigma = (yawError: number | null) => panelOf({ holdOut: { yawError } })?.lookSigma ?? 0;
    expect(sigma(null)).toBeCloseTo(1.2 * Math.sqrt(Math.PI / 2), 6);
    expect(sigma(0.4)).toBe(sigma(null));
    expect(sigma(2.4)).toBeCloseTo(2 * sigma(null), 6);
  });
});

describe('whom a look went to', () => {
  const attributed = (person: number, margin: number) =>
    attributedPerson(
      { person: Int8Array.of(person), personMargin: Float32Array.of(margin) },
      { lookSigma: 2 },
      0,
    );

  it('is said only when it is nearer to them than to the next by more than the margin', () => {
    expect(attributed(1, MARGIN_SIGMAS * 2 + 0.01)).toBe(1);
    expect(attributed(1, MARGIN_SIGMAS * 2)).toBe(-1);
  });

  it('is nobody where the look went to nobody', () => {
    expect(attributed(-1, Number.NaN)).toBe(-1);
  });
});
