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
  {
    id: 'eye-gaze',
    folder: 'models',
    file: 'eye_gaze.onnx',
    bytes: 531_337,
    sha256: 'daa040a2b647257d36a4276fe5cbb50ad92f3965a69cb928684a412479f45c6d',
    licence: 'Greenroom’s own',
    origin: 'Greenroom’s eye network, trained on rendered heads',
    modelCard: 'models/README.md, “Eye network”',
  },
] as const satisfies readonly VisionFile[];

/** The npm packages the runtime files come from, and the releases their hashes were taken of. */
export const RUNTIME_PACKAGES = {
  '@mediapipe/tasks-vision': { version: '0.10.35', folder: 'wasm' },
  'onnxruntime-web': { version: '1.30.0', folder: 'dist' },
} as const;
type RuntimeFile = VisionFile & { readonly package: keyof typeof RUNTIME_PACKAGES };

const fromPackage = (name: RuntimeFile['package']): Pick<RuntimeFile, 'package' | 'origin'> => {
  const { version, folder } = RUNTIME_PACKAGES[name];
  return { package: name, origin: `npm ${name} ${version}, ${folder}/, unchanged` };
};

export const RUNTIME_FILES = [
  {
    id: 'vision-runtime-loader',
    folder: 'vision-runtime',
    file: 'vision_wasm_module_internal.js',
    bytes: 322_082,
    sha256: '1f1d6215324a1fe62f6742d49a3db911170987ca18ad8c1b75f1a1c82acf2b44',
    licence: MEDIAPIPE_LICENCE,
    ...fromPackage('@mediapipe/tasks-vision'),
    modelCard: null,
  },
  {
    id: 'vision-runtime-binary',
    folder: 'vision-runtime',
    file: 'vision_wasm_module_internal.wasm',
    bytes: 11_153_641,
    sha256: '617b8e0248dbd27e9d7ece4218004eae4cefb499196d1bb4fa0e3fef21708756',
    licence: MEDIAPIPE_LICENCE,
    ...fromPackage('@mediapipe/tasks-vision'),
    modelCard: null,
  },
  {
    id: 'eye-runtime-loader',
    folder: 'vision-runtime',
    file: 'ort-wasm-simd-threaded.mjs',
    bytes: 24_381,
    sha256: 'e13f7f94fc51b4ca72b12faeb1ee95f4ace6dfbc8939bc718aabdc0a27c4299b',
    licence: 'MIT, copyright Microsoft Corporation',
    ...fromPackage('onnxruntime-web'),
    modelCard: null,
  },
  {
    id: 'eye-runtime-binary',
    folder: 'vision-runtime',
    file: 'ort-wasm-simd-threaded.wasm',
    bytes: 14_239_897,
    sha256: '3398c10d07d229bd91b364548e130e0e51a8e5704b88c7c083ebbeb78842dee2',
    licence: 'MIT, copyright Microsoft Corporation',
    ...fromPackage('onnxruntime-web'),
    modelCard: null,
  },
] as const satisfies readonly RuntimeFile[];

export const VISION_FILES: readonly VisionFile[] = [...MODEL_FILES, ...RUNTIME_FILES];
