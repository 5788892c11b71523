import type { LightSample } from '../../../../core/preflight/light-sample.ts';
import type { Ms } from '../../../../core/units.ts';
import { lookAtLight } from './lighting.ts';
import type { FaceInPicture } from './lighting.ts';
import type { LumaGrid, PixelImage } from './luma.ts';

/** Light changes slowly, and whoever walks past is seen twice; more would take time from the face. */
export const LIGHT_INTERVAL_MS: Ms = 250;
/** With longer between two looks everything may have moved: they are not compared (own choice). */
const LONGEST_BETWEEN_LOOKS_MS: Ms = 1_000;

export type LightWatch = {
  /** Off, as at the beginning, it costs nothing. */
  readonly watch: (isOn: boolean) => void;
  readonly see: (image: PixelImage, face: FaceInPicture | null, t: Ms) => void;
};

export function createLightWatch(onLight: (light: LightSample) => void): LightWatch {
  let isOn = false;
  let before: { readonly t: Ms; readonly grid: LumaGrid } | null = null;
  return {
    watch: (next) => {
      isOn = next;
      before = null;
    },
    see: (image, face, t) => {
      if (!isOn || (before !== null && t - before.t < LIGHT_INTERVAL_MS)) return;
      const isRecent = before !== null && t - before.t <= LONGEST_BETWEEN_LOOKS_MS;
      const { light, grid } = lookAtLight(image, face, isRecent ? (before?.grid ?? null) : null);
      before = { t, grid };
      onLight({ t, ...light });
    },
  };
}
