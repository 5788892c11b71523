/** The one place that knows `onnxruntime-web`. */
import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import type { Degrees } from '../../../../core/units.ts';
import {
  EYE_NETWORK_NUMBERS,
  EYE_PATCH,
  EYE_PATCHES_VALUES,
  eyeNetworkNumbers,
} from '../../../../core/vision/eye-view.ts';
import type { EyeReference, EyeView } from '../../../../core/vision/eye-view.ts';

export type ComparedLook = { readonly yaw: Degrees; readonly pitch: Degrees };
/** What the network says about each view, compared with the reference beside it. */
export type EyeNetwork = (
  pairs: readonly {
    readonly view: EyeView;
    readonly reference: Pick<EyeReference, 'template' | 'numbers'>;
  }[],
) => Promise<readonly ComparedLook[]>;

/** `runtimeUrl`: folder of our own scheme where the runtime's loader and binary are served, checked. */
export async function createEyeNetwork(model: Uint8Array, runtimeUrl: string): Promise<EyeNetwork> {
  env.wasm.wasmPaths = `${runtimeUrl}/`;
  // One: the face task and the pose worker already keep both processors of a small machine busy.
  env.wasm.numThreads = 1;
  const session = await InferenceSession.create(model, { executionProviders: ['wasm'] });
  let before: Promise<unknown> = Promise.resolve();

  async function compare(pairs: Parameters<EyeNetwork>[0]): Promise<readonly ComparedLook[]> {
    const patches = new Float32Array(pairs.length * EYE_PATCHES_VALUES);
    const templates = new Float32Array(pairs.length * EYE_PATCHES_VALUES);
    const numbers = new Float32Array(pairs.length * EYE_NETWORK_NUMBERS);
    for (const [index, { view, reference }] of pairs.entries()) {
      patches.set(view.patches, index * EYE_PATCHES_VALUES);
      templates.set(reference.template, index * EYE_PATCHES_VALUES);
      numbers.set(eyeNetworkNumbers(view.numbers, reference), index * EYE_NETWORK_NUMBERS);
    }
    const shape = [pairs.length, EYE_PATCH.eyes, EYE_PATCH.height, EYE_PATCH.width];
    const { gaze } = await session.run({
      patches: new Tensor('float32', patches, shape),
      template: new Tensor('float32', templates, shape),
      head: new Tensor('float32', numbers, [pairs.length, EYE_NETWORK_NUMBERS]),
    });
    const angles = gaze?.data;
    if (gaze === undefined || !(angles instanceof Float32Array))
      throw new Error('The eye network gave no gaze');
    const columns = gaze.dims[1] ?? 2;
    return pairs.map((_, index) => ({
      yaw: angles[index * columns] ?? Number.NaN,
      pitch: angles[index * columns + 1] ?? Number.NaN,
    }));
  }

  // A session takes one run at a time; learning looks goes on beside the frames.
  return (pairs) => {
    const mine = before.then(() => compare(pairs));
    before = mine.catch(() => undefined);
    return mine;
  };
}
