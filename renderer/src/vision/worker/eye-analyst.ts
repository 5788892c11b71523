import { median } from '../../../../core/signal/statistics.ts';
import type { Ms } from '../../../../core/units.ts';
import { createEyeReference } from '../../../../core/vision/eye-view.ts';
import type { EyeReference, EyeReferences, EyeView } from '../../../../core/vision/eye-view.ts';
import type { LearntLooks, LooksToLearn, Remembering } from '../messages.ts';
import type { ComparedLook, EyeNetwork } from './eye-network.ts';

/**
 * Compares the eyes of every frame with the looks learnt from the user, and learns them. The
 * pictures stay in this worker's memory, and only while looks are remembered; their medians go to
 * the window with what was learnt, for a worker that replaces this one.
 */
export type EyeAnalyst = {
  /** Not measured (NaN) until looks are known. */
  readonly analyse: (view: EyeView, t: Ms) => Promise<ComparedLook>;
  readonly remember: (remember: Remembering) => void;
  /** Null: none of the frames named as looks into the lens is remembered. */
  readonly learn: (looks: LooksToLearn) => Promise<LearntLooks | null>;
  /** Null: as at the beginning. */
  readonly use: (references: EyeReferences | null) => void;
};

const NOT_MEASURED: ComparedLook = { yaw: Number.NaN, pitch: Number.NaN };
/** A calibration's two steps of at most 12 s each at 30 frames a second, twice over: some 6 MB. */
export const MAX_REMEMBERED = 1_440;

export function createEyeAnalyst(network: EyeNetwork): EyeAnalyst {
  let references: EyeReferences | null = null;
  /** Raised by `use`: what was being learnt then is not taken up. */
  let generation = 0;
  let remembering: Remembering = 'off';
  const remembered = new Map<Ms, EyeView>();

  function keep(view: EyeView, t: Ms): void {
    remembered.set(t, view);
    const [oldest] = remembered.keys();
    if (remembered.size > MAX_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
  }

  /** The mean over the references, each minus what it says of a look into the lens. */
  async function compare(view: EyeView, known: EyeReferences): Promise<ComparedLook> {
    const looks = await network(known.map((reference) => ({ view, reference })));
    let yaw = 0;
    let pitch = 0;
    for (const [index, reference] of known.entries()) {
      yaw += (looks[index]?.yaw ?? Number.NaN) - reference.lensYaw;
      pitch += (looks[index]?.pitch ?? Number.NaN) - reference.lensPitch;
    }
    return { yaw: yaw / known.length, pitch: pitch / known.length };
  }

  async function createReference(
    views: readonly EyeView[],
    lensViews: readonly EyeView[],
  ): Promise<EyeReference | null> {
    const reference = createEyeReference(views);
    if (reference === null) return null;
    const looks = await network(lensViews.map((view) => ({ view, reference })));
    return {
      ...reference,
      lensYaw: median(looks.map((look) => look.yaw)),
      lensPitch: median(looks.map((look) => look.pitch)),
    };
  }

  return {
    analyse: async (view, t) => {
      if (remembering === 'on') keep(view, t);
      return references === null ? NOT_MEASURED : compare(view, references);
    },
    remember: (remember) => {
      remembering = remember;
      if (remember === 'off') remembered.clear();
    },
    learn: async ({ lens, others }) => {
      const viewsAt = (times: readonly Ms[]): readonly EyeView[] =>
        times.flatMap((t) => remembered.get(t) ?? []);
      const lensViews = viewsAt(lens);
      const mine = generation;
      const learnt: EyeReference[] = [];
      for (const times of [lens, ...others]) {
        const reference = await createReference(viewsAt(times), lensViews);
        if (reference !== null) learnt.push(reference);
        else if (times === lens) return null;
      }
      if (mine !== generation) return null;
      references = learnt;
      const eyes: LearntLooks['eyes'][number][] = [];
      for (const t of [lens, ...others].flat()) {
        const view = remembered.get(t);
        if (view !== undefined) eyes.push({ t, ...(await compare(view, learnt)) });
      }
      return { references: learnt, eyes };
    },
    use: (known) => {
      generation += 1;
      references = known;
    },
  };
}
