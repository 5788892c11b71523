import { describe, expect, it } from 'vitest';
import type { LightSample } from '../../../../core/preflight/light-sample.ts';
import { FACE_POINT } from '../../../../core/vision/landmarks.ts';
import type { Landmark } from '../../../../core/vision/landmarks.ts';
import { createLightRequest } from '../../../../renderer/src/vision/light-request.ts';
import type { WorkerOrder } from '../../../../renderer/src/vision/messages.ts';
import {
  createLightWatch,
  LIGHT_INTERVAL_MS,
} from '../../../../renderer/src/vision/worker/light-watch.ts';
import { lookAtLight } from '../../../../renderer/src/vision/worker/lighting.ts';
import { aLight } from '../../../helpers/fake-observer.ts';
import { aPicture } from './a-picture.ts';

const WIDTH = 320;
const HEIGHT = 240;
const WALL = 90;

/** A face in the middle of the picture, its eyes at 0.45 and 0.55 of the width. */
function aFaceInPicture() {
  const landmarks: Landmark[] = [];
  const eye = (x: number): Landmark => ({ x, y: 0.4, z: 0 });
  landmarks[FACE_POINT.rightEyeOuter] = eye(0.43);
  landmarks[FACE_POINT.rightEyeInner] = eye(0.47);
  landmarks[FACE_POINT.leftEyeInner] = eye(0.53);
  landmarks[FACE_POINT.leftEyeOuter] = eye(0.57);
  return { landmarks, box: { left: 0.4, top: 0.3, width: 0.2, height: 0.35 } };
}

const FACE = aFaceInPicture();
const wall = aPicture(WIDTH, HEIGHT, () => WALL);

describe('a look at the light', () => {
  it('takes the lightest of the eyes, whatever the skin around them is like', () => {
    const withEyes = (skin: number) =>
      aPicture(WIDTH, HEIGHT, (x, y) => {
        const isEye = y === 96 && (x === 140 || x === 141 || x === 178 || x === 179);
        return isEye ? 200 : skin;
      });
    for (const skin of [30, 140])
      expect(lookAtLight(withEyes(skin), FACE, null).light.eyeWhites).toBeCloseTo(200, 6);
  });

  it('tells both sides of the face apart', () => {
    const picture = aPicture(WIDTH, HEIGHT, (x) => (x < WIDTH / 2 ? 40 : 160));
    const { faceLeft, faceRight } = lookAtLight(picture, FACE, null).light;
    expect(faceLeft).toBeCloseTo(40, 6);
    expect(faceRight).toBeCloseTo(160, 6);
  });

  it('finds the white behind somebody, not that of the shirt', () => {
    const shirt = aPicture(WIDTH, HEIGHT, (x, y) => (y > 170 && x > 110 && x < 210 ? 255 : WALL));
    expect(lookAtLight(shirt, FACE, null).light.glare).toBe(0);
    const window = aPicture(WIDTH, HEIGHT, (x, y) => (y < 120 && x > 240 ? 255 : WALL));
    expect(lookAtLight(window, FACE, null).light.glare).toBeGreaterThan(0.1);
  });

  it('sees what has moved behind, and not the exposure of the camera', () => {
    const { grid } = lookAtLight(wall, FACE, null);
    const brighter = aPicture(WIDTH, HEIGHT, () => WALL + 40);
    expect(lookAtLight(brighter, FACE, grid).light.movement).toBe(0);
    const passer = aPicture(WIDTH, HEIGHT, (x) => (x > 240 && x < 300 ? 10 : WALL));
    expect(lookAtLight(passer, FACE, grid).light.movement).toBeGreaterThan(0.1);
    expect(lookAtLight(wall, FACE, null).light.movement).toBeNaN();
  });

  it('measures nothing without a face', () => {
    const { eyeWhites, faceLeft, glare, movement } = lookAtLight(wall, null, null).light;
    for (const value of [eyeWhites, faceLeft, glare, movement]) expect(value).toBeNaN();
  });
});

describe('the watch', () => {
  it('looks at nothing until it is told to, and then a few times a second', () => {
    const looks: LightSample[] = [];
    const watch = createLightWatch((light) => void looks.push(light));
    watch.see(wall, FACE, 0);
    expect(looks).toEqual([]);
    watch.watch(true);
    for (const t of [0, LIGHT_INTERVAL_MS - 1, LIGHT_INTERVAL_MS, 5_000]) watch.see(wall, FACE, t);
    expect(looks.map(({ t }) => t)).toEqual([0, LIGHT_INTERVAL_MS, 5_000]);
    // The first has nothing before it, and after a long pause everything may have moved.
    expect(looks.map(({ movement }) => movement)).toEqual([Number.NaN, 0, Number.NaN]);
    watch.watch(false);
    watch.see(wall, FACE, 9_000);
    expect(looks).toHaveLength(3);
  });

  it('is asked for by the first who listens, of each new worker too, and called off by the last', () => {
    const orders: WorkerOrder[] = [];
    const { listen, hear, ordersForNewWorker } = createLightRequest((order) => orders.push(order));
    expect(ordersForNewWorker()).toEqual([]);
    const heard: LightSample[] = [];
    const ends = [listen((light) => heard.push(light)), listen(() => undefined)];
    hear(aLight({ t: 5 }));
    expect(heard).toHaveLength(1);
    expect(ordersForNewWorker()).toEqual([{ kind: 'watch-light', isOn: true }]);
    for (const end of [...ends, ...ends]) end();
    expect(orders).toEqual([
      { kind: 'watch-light', isOn: true },
      { kind: 'watch-light', isOn: false },
    ]);
    expect(ordersForNewWorker()).toEqual([]);
  });
});
