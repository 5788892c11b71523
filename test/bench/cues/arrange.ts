import type { CueKind } from '../../../core/domain/cue.ts';
import type { FaceSample } from '../../../core/tracks/channels.ts';
import type { Ms, Seconds } from '../../../core/units.ts';
import { secondsToMs } from '../../../core/units.ts';
import type { ClipFrame } from '../clip-truth.ts';
import type { Scene, TrueMoment } from './scene.ts';

/** A picture with what is known of it. */
export type Seen = { readonly sample: FaceSample; readonly frame: ClipFrame };
/** Pictures of one sort for a while. */
export type Stretch = readonly [pool: readonly Seen[], seconds: Seconds];
export type Arranged = readonly { readonly t: Ms; readonly frame: ClipFrame }[];

/** As many a second as the clips have. */
const STEP_MS: Ms = 1_000 / 30;
/** Two seconds: of fewer it would always be the same moment. */
const LEAST_PICTURES = 60;

export const turns = (count: number, ...stretches: readonly Stretch[]): readonly Stretch[] =>
  Array.from({ length: count }, () => stretches).flat();

type Rest = Omit<Scene, 'face' | 'pose' | 'fromMs' | 'endMs' | 'truth'>;

/**
 * The pictures of a clip one after the other as they are needed: real measurements, in an order of
 * our own. None where the clip has too few of a sort.
 */
export function arrange(
  rest: Rest,
  stretches: readonly Stretch[],
  toTruth: (arranged: Arranged) => Partial<Record<CueKind, readonly TrueMoment[]>>,
): readonly Scene[] {
  if (stretches.some(([pool]) => pool.length < LEAST_PICTURES)) return [];
  const used = new Map<readonly Seen[], number>();
  const face: FaceSample[] = [];
  const arranged: { t: Ms; frame: ClipFrame }[] = [];
  let endMs = 0;
  for (const [pool, seconds] of stretches) {
    endMs += secondsToMs(seconds);
    for (let t = face.length * STEP_MS; t < endMs; t = face.length * STEP_MS) {
      const index = used.get(pool) ?? 0;
      used.set(pool, index + 1);
      const one = pool[index % pool.length];
      if (one === undefined) break;
      face.push({ ...one.sample, t });
      arranged.push({ t, frame: one.frame });
    }
  }
  return [{ ...rest, face, pose: [], fromMs: 0, endMs, truth: toTruth(arranged) }];
}
