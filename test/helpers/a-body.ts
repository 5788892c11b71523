import { HAND_POINTS, POSE_CHANNELS } from '../../core/tracks/channels.ts';
import type { PosePoint, PoseSample, PoseTrack } from '../../core/tracks/channels.ts';
import { samplesToPoseTrack } from '../../core/tracks/columns.ts';
import { bodyFrame } from '../../core/vision/hands.ts';
import type { BodyFrame } from '../../core/vision/hands.ts';

/** Shares of width and height of a 4:3 picture, and how sure the model is (left out = sure). */
export type Place = readonly [x: number, y: number, visibility?: number];
export type Body = Readonly<Partial<Record<PosePoint, Place>>>;

export const A_BODY_ASPECT = 4 / 3;
/** Shoulders 0.4 of the height apart, at 0.6 of it; the subject's left is image right. */
export const SHOULDERS: Body = {
  nose: [0.5, 0.4],
  leftShoulder: [0.65, 0.6],
  rightShoulder: [0.35, 0.6],
};
const UNSURE = 0.1;
/** The model says of every body it finds where its knuckles are: mostly below the picture. */
const HIDDEN_KNUCKLES = Object.fromEntries(
  HAND_POINTS.map((point) => [point, [0.5, 1.4, UNSURE]]),
) as Body;

export const aPose = (t: number, body: Body): PoseSample => {
  const none = Object.fromEntries(POSE_CHANNELS.map((channel) => [channel, Number.NaN]));
  const whole = Object.keys(body).length === 0 ? body : { ...HIDDEN_KNUCKLES, ...body };
  const seen = Object.entries(whole).flatMap(([point, [x, y, visibility = 1]]) => [
    [`${point}X`, x],
    [`${point}Y`, y],
    [`${point}Visibility`, visibility],
  ]);
  return { ...none, ...Object.fromEntries(seen), t, latency: 20 } as PoseSample;
};

/** The bodies one after the other, so many a second. */
export const aPoseTrack = (bodies: readonly Body[], rate = 10): PoseTrack =>
  samplesToPoseTrack(bodies.map((body, index) => aPose((1000 * index) / rate, body)));

/** The same body, less sure of these points. */
export const hiding = (body: Body, ...points: readonly PosePoint[]): Body => ({
  ...body,
  ...Object.fromEntries(
    points.map((point) => {
      const [x, y] = body[point] ?? [0.5, 0.5];
      return [point, [x, y, UNSURE]];
    }),
  ),
});

/** As tracks had it before the knuckles were kept. */
export const withoutKnuckles = (body: Body): Body => ({
  ...body,
  ...Object.fromEntries(HAND_POINTS.map((point) => [point, [Number.NaN, Number.NaN]])),
});

/** As a mirror shows it: the model still calls the side it takes for the left one left. */
export const mirrored = (body: Body): Body =>
  Object.fromEntries(
    Object.entries(body).map(([point, [x, y, visibility = 1]]) => [
      point.startsWith('left') ? point.replace('left', 'right') : point.replace('right', 'left'),
      [1 - x, y, visibility],
    ]),
  );

/** The axes of a body of which both shoulders are seen. */
export const frameOf = (body: Body): BodyFrame => {
  const frame = bodyFrame(aPoseTrack([body]), 0, A_BODY_ASPECT);
  if (frame === null) throw new Error('no shoulders');
  return frame;
};

/** In a 4:3 picture 0.3 of the width is 0.4 of the height: one shoulder width. */
export const aside = (shoulderWidths: number): number => 0.5 + 0.3 * shoulderWidths;
