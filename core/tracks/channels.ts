/**
 * The channels of the two tracks, in stored order. Appending a channel needs a new codec version;
 * a channel is never moved or re-used. A value that was not measured is NaN, never 0.
 *
 * Coordinates are of the UNMIRRORED frame: x to the right, y down, shares of width and height.
 */
export const FACE_CHANNELS = [
  /** Faces in the picture: 0, 1, 2 (2 = a second person; the largest face is the measured one). */
  'faces',
  /** Head pose, degrees, camera coordinates; see `Degrees` for the signs. */
  'headYaw',
  'headPitch',
  'headRoll',
  /** Head position, centimetres, lens at the origin: x image right, y up, z towards the viewer (negative). */
  'headX',
  'headY',
  'headZ',
  /** Landmark gaze before calibration, degrees, camera coordinates. */
  'gazeYaw',
  'gazePitch',
  /** Direction from the eyes to the lens, degrees. */
  'lensYaw',
  'lensPitch',
  /** Lid closure 0..1 (blendshape eyeBlink) and the look-down blendshape (mean of both eyes). */
  'blinkLeft',
  'blinkRight',
  'lookDown',
  /** Mean of mouthSmileLeft and mouthSmileRight, 0..1. */
  'smile',
  /** Midpoint of the eyes, and the tip of the nose. */
  'eyeX',
  'eyeY',
  'noseX',
  'noseY',
  /** Distance between the eye centres and mean iris diameter, shares of the frame HEIGHT. */
  'eyeDistance',
  'irisDiameter',
  /** Face box. */
  'faceLeft',
  'faceTop',
  'faceWidth',
  'faceHeight',
  /** Mean luma of the face, of the whole picture when there is no face, 0..255. */
  'light',
  /** From the frame's arrival in the worker to its result, milliseconds. */
  'latency',
  /**
   * Gaze from the pictures of the eyes, degrees, relative to the user's own look into the lens;
   * NaN until that look is known. Version 2.
   */
  'eyeYaw',
  'eyePitch',
  /** Standard deviation of the grey levels of the eyes' pictures, 0..128. Version 2. */
  'eyeContrast',
  /**
   * Where the iris is between the corners of the eye, in the picture: 0 at the left one, 1 at the
   * right one, mean of both eyes. What simple gaze trackers go by; kept to compare with. Version 2.
   */
  'irisRatio',
] as const;
export type FaceChannel = (typeof FACE_CHANNELS)[number];

/** The points of the body a pose has had from the start. */
const BODY_POINTS = [
  'nose',
  'leftEar',
  'rightEar',
  'leftShoulder',
  'rightShoulder',
  'leftElbow',
  'rightElbow',
  'leftWrist',
  'rightWrist',
] as const;
/** The knuckles the pose task guesses at. Version 3. */
export const HAND_POINTS = [
  'leftPinky',
  'rightPinky',
  'leftIndex',
  'rightIndex',
  'leftThumb',
  'rightThumb',
] as const;
export const POSE_POINTS = [...BODY_POINTS, ...HAND_POINTS] as const;
export type PosePoint = (typeof POSE_POINTS)[number];
/** Left and right are the subject's own. */
export type PoseChannel = `${PosePoint}${'X' | 'Y' | 'Visibility'}` | 'latency';
const channelsOf = (point: PosePoint): readonly PoseChannel[] => [
  `${point}X`,
  `${point}Y`,
  `${point}Visibility`,
];
export const POSE_CHANNELS: readonly PoseChannel[] = [
  ...BODY_POINTS.flatMap(channelsOf),
  'latency',
  ...HAND_POINTS.flatMap(channelsOf),
];

export type TrackKind = 'face' | 'pose';

/** One analysed frame: session time and the value of every channel (NaN = not measured). */
export type FaceSample = { readonly t: number } & Readonly<Record<FaceChannel, number>>;
export type PoseSample = { readonly t: number } & Readonly<Record<PoseChannel, number>>;

/** A track in columns, in time order; all columns are as long as `t`. Times are session ms. */
export type Track<Channel extends string> = {
  readonly t: Float64Array;
  readonly columns: Readonly<Record<Channel, Float32Array>>;
};
export type FaceTrack = Track<FaceChannel>;
export type PoseTrack = Track<PoseChannel>;
