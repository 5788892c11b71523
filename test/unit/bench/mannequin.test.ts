import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { placeArm } from '../../bench/body/mannequin/arm.ts';
import { jointsOf, packFigure, unpackFigure } from '../../bench/body/mannequin/figure.ts';
import { allFilms } from '../../bench/body/mannequin/films.ts';
import { UPRIGHT } from '../../bench/body/mannequin/pose.ts';
import { sunk } from '../../bench/body/mannequin/posture-films.ts';
import { eyesOf, poseSkeleton, seatAt } from '../../bench/body/mannequin/skeleton.ts';
import { filmToTruth } from '../../bench/body/mannequin/truth.ts';

const figure = unpackFigure(
  gunzipSync(readFileSync(join(import.meta.dirname, '../../bench/body/mannequin/person.bin.gz'))),
);
const anna = jointsOf(figure, 'anna');
const findFilm = (name: string) => {
  const film = allFilms(figure).find((one) => one.name === name);
  if (film === undefined) throw new Error(`no film ${name}`);
  return film;
};

describe('the figure', () => {
  it('is read as it was written, whatever lies before a column', () => {
    const columns = { odd: Uint8Array.of(1, 2, 3), even: Int16Array.of(-300, 7) };
    expect(unpackFigure(packFigure(columns))).toEqual(columns);
  });

  it('is a grown person, in centimetres', () => {
    const at = (name: string) => new Vector3(...(anna.get(name) ?? [0, 0, 0]));
    expect(at('eye.L').distanceTo(at('eye.R'))).toBeCloseTo(6, 0);
    expect(at('upperarm01.L').distanceTo(at('upperarm01.R'))).toBeGreaterThan(28);
    expect(at('eye.L').x).toBeGreaterThan(0);
  });
});

describe('the skeleton', () => {
  const origin = seatAt(anna, UPRIGHT, [0, 1, -58]);

  it('sits with its eyes where they should be', () => {
    const { x, y, z } = eyesOf(poseSkeleton(anna, UPRIGHT, origin));
    expect([x, y, z].map((value) => Number(value.toFixed(6)))).toEqual([0, 1, -58]);
  });

  it('nods about the neck: the eyes go down and the shoulders stay', () => {
    const still = poseSkeleton(anna, UPRIGHT, origin);
    const head = { yaw: 0, pitch: -10, roll: 0 };
    const nodding = poseSkeleton(anna, { ...UPRIGHT, head }, origin);
    expect(eyesOf(nodding).y).toBeLessThan(eyesOf(still).y - 1);
    expect(nodding.joint('upperarm01.L').distanceTo(still.joint('upperarm01.L'))).toBeCloseTo(0);
  });

  it('turns to its own left for a positive yaw, which is the right of the picture', () => {
    const head = { yaw: 20, pitch: 0, roll: 0 };
    expect(eyesOf(poseSkeleton(anna, { ...UPRIGHT, head }, origin)).x).toBeGreaterThan(1);
  });

  it('has its left shoulder higher for a positive roll', () => {
    const torso = { yaw: 0, pitch: 0, roll: 10 };
    const { joint } = poseSkeleton(anna, { ...UPRIGHT, torso }, origin);
    expect(joint('upperarm01.L').y).toBeGreaterThan(joint('upperarm01.R').y + 4);
  });
});

it('an arm keeps its lengths and brings the wrist where it should be, as far as it reaches', () => {
  const rest = {
    shoulder: new Vector3(15, 0, 0),
    elbow: new Vector3(30, -20, 0),
    wrist: new Vector3(40, -35, 15),
  };
  const [upper, lower] = [rest.shoulder.distanceTo(rest.elbow), rest.elbow.distanceTo(rest.wrist)];
  const place = fc.double({ min: -40, max: 40, noNaN: true });
  fc.assert(
    fc.property(place, place, fc.double({ min: 5, max: 40, noNaN: true }), (x, y, z) => {
      const shoulder = new Vector3(0, 0, 0);
      const wrist = new Vector3(x, y, z);
      fc.pre(wrist.length() > Math.abs(upper - lower) + 1);
      const arm = placeArm({ rest, shoulder, wrist, elbow: new Vector3(30, -60, -31) });
      const elbow = rest.elbow.clone().sub(rest.shoulder).applyQuaternion(arm.upper);
      const hand = rest.wrist.clone().sub(rest.elbow).applyQuaternion(arm.lower).add(elbow);
      expect(elbow.length()).toBeCloseTo(upper, 6);
      if (wrist.length() < 0.99 * (upper + lower))
        expect(hand.distanceTo(wrist)).toBeLessThan(1e-6);
    }),
  );
});

describe('the truth of a film', () => {
  it('says how far somebody sank, in either style', () => {
    for (const style of ['slide', 'round'] as const)
      for (const centimetres of [1.5, 3.5, 8]) {
        const lower = (pose: typeof UPRIGHT) => -seatAt(anna, pose, [0, 0, 0])[1];
        expect(lower(UPRIGHT) - lower(sunk(anna, style, centimetres))).toBeCloseTo(centimetres, 4);
      }
  });

  it('has the leans and rolls as they were asked for', () => {
    const { frame } = filmToTruth(findFilm('roll-anna'), anna);
    const held = (stance: string) => frame.filter((one) => one.stance === stance);
    for (const { torsoRoll } of held('roll -12')) expect(torsoRoll).toBeCloseTo(-12, 0);
    for (const { lean } of held('lean 0.3')) expect(lean).toBeCloseTo(0.3, 1);
  });

  it('says nothing of arms on the way from one stance to the next', () => {
    const { frame, calibration } = filmToTruth(findFilm('hands-anna'), anna);
    expect(frame.some(({ armsCrossed }) => armsCrossed === true)).toBe(true);
    for (const one of frame)
      expect(one.stance === undefined).toBe(one.armsCrossed === undefined && one.t >= 5);
    expect(calibration).toEqual([]);
  });

  it('has the nods of a listener as events, and they are what the head does', () => {
    const { events, frame } = filmToTruth(findFilm('listener-anna'), anna);
    const nods = events.filter(({ type }) => type === 'nod');
    expect(nods.length).toBeGreaterThan(5);
    for (const { t0, t1 } of nods) {
      const inside = frame.filter(({ t }) => t >= t0 && t <= t1).map(({ headPitch }) => headPitch);
      expect(Math.max(...inside) - Math.min(...inside)).toBeGreaterThan(2.2);
    }
  });
});
