/** A point in centimetres: x to the subject's left, y up, z towards the viewer. */
export type Point = readonly [x: number, y: number, z: number];

/** How somebody sits and what the hands do; everything against the upright seat of the calibration. */
export type Stance = {
  /** Centimetres the head is lower; the whole body slides, or the back goes round. */
  readonly slid: number;
  readonly style: 'slide' | 'round';
  /** Left shoulder higher, degrees. */
  readonly roll: number;
  /** Share of the distance come closer. */
  readonly lean: number;
  /** Of the whole body about its own axis, degrees. */
  readonly turn: number;
  readonly headPitch: number;
  readonly headYaw: number;
  /** Elbow and wrist of each side, from the middle of the shoulders, shoulder widths: left, down, before. */
  readonly left: Arm;
  readonly right: Arm;
  /** Points the model is not sure of. */
  readonly hidden: ReadonlySet<string>;
};
export type Arm = { readonly elbow: Point; readonly wrist: Point };

/** The same for the other side. */
export const mirrorArm = ({ elbow, wrist }: Arm): Arm => ({
  elbow: [-elbow[0], elbow[1], elbow[2]],
  wrist: [-wrist[0], wrist[1], wrist[2]],
});

/** Left arms in shoulder widths from the middle of the shoulders: left, up (negative = down), before. */
export const ARMS = {
  lap: { elbow: [0.6, -0.85, 0.05], wrist: [0.2, -1.15, 0.7] },
  hanging: { elbow: [0.6, -0.9, -0.05], wrist: [0.62, -1.6, 0.1] },
  table: { elbow: [0.65, -0.8, 0.2], wrist: [0.3, -0.75, 0.85] },
  together: { elbow: [0.62, -0.8, 0.2], wrist: [0.05, -0.8, 0.8] },
  gesture: { elbow: [0.65, -0.75, 0.3], wrist: [0.55, -0.35, 0.8] },
  crossed: { elbow: [0.56, -0.78, 0.25], wrist: [-0.38, -0.7, 0.45] },
  chin: { elbow: [0.45, -0.6, 0.5], wrist: [0.1, 0.08, 0.5] },
  cheek: { elbow: [0.5, -0.5, 0.5], wrist: [0.2, 0.12, 0.45] },
  besideFace: { elbow: [0.7, -0.45, 0.3], wrist: [0.62, 0.3, 0.5] },
  throat: { elbow: [0.5, -0.7, 0.4], wrist: [0.1, -0.25, 0.5] },
} as const satisfies Record<string, Arm>;

export const UPRIGHT: Stance = {
  slid: 0,
  style: 'slide',
  roll: 0,
  lean: 0,
  turn: 0,
  headPitch: 0,
  headYaw: 0,
  left: ARMS.lap,
  right: mirrorArm(ARMS.lap),
  hidden: new Set(),
};
