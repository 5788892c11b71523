/** A file the analysis runs on: used only when size and hash are exactly these. */
export type VisionFile = {
  readonly id: string;
  /** Where the window asks for it: `app://greenroom/<folder>/<file>`. */
  readonly folder: 'models' | 'vision-runtime';
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly licence: string;
  /** What it is and where it comes from, by its official name. */
  readonly origin: string;
  /** The publisher's own description of purpose and limits. */
  readonly modelCard: string | null;
};

const MEDIAPIPE_LICENCE = 'Apache-2.0, copyright The MediaPipe Authors';

export const MODEL_FILES = [
  {
    id: 'face-landmarker',
    folder: 'models',
    file: 'face_landmarker.task',
    bytes: 3_758_596,
    sha256: '64184e229b263107bc2b804c6625db1341ff2bb731874b0bcc2fe6544e0bc9ff',
    licence: MEDIAPIPE_LICENCE,
    origin: 'face_landmarker/face_landmarker/float16/1, Google, unchanged',
    modelCard: 'MediaPipe Face Mesh V2; MediaPipe Blendshape V2',
  },
  {
    id: 'pose-landmarker-full',
    folder: 'models',
    file: 'pose_landmarker_full.task',
    bytes: 9_398_198,
    sha256: '5134a3aad27a58b93da0088d431f366da362b44e3ccfbe3462b3827a839011b1',
    licence: MEDIAPIPE_LICENCE,
    origin: 'pose_landmarker/pose_landmarker_full/float16/1, Google, unchanged',
    modelCard: 'BlazePose GHUM 3D',
  },
] as const satisfies readonly VisionFile[];

/** The release of the npm package `@mediapipe/tasks-vision` that the two runtime files belong to. */
export const VISION_RUNTIME_VERSION = '0.10.35';

export const RUNTIME_FILES = [
  {
    id: 'vision-runtime-loader',
    folder: 'vision-runtime',
    file: 'vision_wasm_module_internal.js',
    bytes: 322_082,
    sha256: '1f1d6215324a1fe62f6742d49a3db911170987ca18ad8c1b75f1a1c82acf2b44',
    licence: MEDIAPIPE_LICENCE,
    origin: `npm @mediapipe/tasks-vision ${VISION_RUNTIME_VERSION}, wasm/, unchanged`,
    modelCard: null,
  },
  {
    id: 'vision-runtime-binary',
    folder: 'vision-runtime',
    file: 'vision_wasm_module_internal.wasm',
    bytes: 11_153_641,
    sha256: '617b8e0248dbd27e9d7ece4218004eae4cefb499196d1bb4fa0e3fef21708756',
    licence: MEDIAPIPE_LICENCE,
    origin: `npm @mediapipe/tasks-vision ${VISION_RUNTIME_VERSION}, wasm/, unchanged`,
    modelCard: null,
  },
] as const satisfies readonly VisionFile[];

export const VISION_FILES: readonly VisionFile[] = [...MODEL_FILES, ...RUNTIME_FILES];
