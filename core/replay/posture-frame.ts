import type { Ms } from '../units.ts';
import { headOutline } from './baseline-ghost.ts';
import type { Ghost } from './baseline-ghost.ts';
import { POSTURE_STEP_MS } from './posture-data.ts';
import type { PostureColumn, PostureData, SilhouettePoint } from './posture-data.ts';

export type Place = { readonly x: number; readonly y: number };

/** How somebody sat at one moment; shares of the unmirrored picture, null = not measured. */
export type Posture = {
  readonly head: (Ghost['head'] & { readonly roll: number }) | null;
  readonly ears: readonly Place[];
  readonly shoulders: Ghost['shoulders'];
  /** From a shoulder on, as far as the arm is seen. */
  readonly arms: readonly (readonly Place[])[];
  readonly hands: readonly Place[];
  /** Against the calibration; NaN = not measured. */
  readonly figures: Readonly<
    Record<'slidCm' | 'lean' | 'shoulderRoll' | 'turn' | 'handsSeen', number>
  >;
};

/** Null = outside of the stretch the data are of. */
export function postureAt(data: PostureData, atMs: Ms): Posture | null {
  const { span, columns, frameAspect } = data;
  if (atMs < span.startMs || atMs >= span.endMs) return null;
  const step = Math.floor((atMs - span.startMs) / POSTURE_STEP_MS);
  const read = (name: PostureColumn): number => columns[name][step] ?? Number.NaN;
  const place = (point: SilhouettePoint): Place | null => {
    const [x, y] = [read(`${point}X`), read(`${point}Y`)];
    return Number.isFinite(x) && Number.isFinite(y) ? { x, y } : null;
  };
  const [left, right] = [place('leftShoulder'), place('rightShoulder')];
  return {
    head: headAt(read, frameAspect),
    ears: [place('leftEar'), place('rightEar')].filter((ear) => ear !== null),
    shoulders:
      left === null || right === null
        ? null
        : { leftX: left.x, leftY: left.y, rightX: right.x, rightY: right.y },
    arms: [
      armOf(left, place('leftElbow'), place('leftWrist')),
      armOf(right, place('rightElbow'), place('rightWrist')),
    ].filter(({ length }) => length > 1),
    hands: [place('leftWrist'), place('rightWrist')].filter((hand) => hand !== null),
    figures: {
      slidCm: read('slidCm'),
      lean: read('lean'),
      shoulderRoll: read('shoulderRoll'),
      turn: read('turn'),
      handsSeen: read('handsSeen'),
    },
  };
}

function headAt(read: (name: PostureColumn) => number, frameAspect: number): Posture['head'] {
  const [x, noseY, height] = [read('noseX'), read('noseY'), read('faceHeight')];
  const roll = read('headRoll');
  if (![x, noseY, height, roll].every(Number.isFinite)) return null;
  return { ...headOutline({ x, noseY, height }, frameAspect), roll };
}

/** Without the elbow it is not known how the arm goes. */
function armOf(shoulder: Place | null, elbow: Place | null, wrist: Place | null): readonly Place[] {
  if (shoulder === null || elbow === null) return [];
  return wrist === null ? [shoulder, elbow] : [shoulder, elbow, wrist];
}
